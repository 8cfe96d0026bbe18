import { guidesZh } from '../../../../copy/guides';

const t = guidesZh.edit;

/** Up and out, for one entry of a list; both say which entry they mean. */
export function RowTools(p: { what: string; first?: boolean; onUp?: () => void; onRemove: () => void }) {
  return (
    <span className="row-tools">
      {p.onUp && (
        <button type="button" className="plain" aria-label={t.up(p.what)} disabled={p.first} onClick={p.onUp}>
          {t.upShort}
        </button>
      )}
      <button type="button" className="plain" aria-label={t.remove(p.what)} onClick={p.onRemove}>
        {t.removeShort}
      </button>
    </span>
  );
}

export function Check(p: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={p.checked} onChange={(e) => p.onChange(e.target.checked)} />
      {p.label}
    </label>
  );
}
