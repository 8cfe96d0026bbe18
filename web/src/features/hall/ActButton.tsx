import { hallZh as t } from '../../copy/hall';

type Props = { label: string; keys: string; main?: boolean; off?: boolean; onClick: () => void };

/** Off, but still there: pressing it says why not, and nothing on the panel moves. */
export function ActButton({ label, keys, main, off, onClick }: Props) {
  return (
    <button
      type="button"
      className={main ? 'act act-main' : 'act'}
      aria-disabled={off || undefined}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {label} <kbd className="key">{keys === 'Space' ? t.space : keys}</kbd>
    </button>
  );
}
