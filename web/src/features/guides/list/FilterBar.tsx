import { SelectField } from '../../../components/Field';
import { guidesZh } from '../../../copy/guides';
import type { Filter } from './filter-guides';

const t = guidesZh.list;
type Option = { value: string; label: string };

export function FilterBar(p: {
  searchId: string;
  value: Filter;
  onChange: (part: Partial<Filter>) => void;
  offices: Option[];
  departments: Option[];
  onDown: () => void;
  onEnter: () => void;
}) {
  const every = { value: '', label: t.every };
  return (
    <div className="guide-filter" role="search" aria-label={t.search}>
      <div className="field">
        <label htmlFor={p.searchId}>{t.search}</label>
        <input
          id={p.searchId}
          className="text"
          type="search"
          aria-keyshortcuts="/"
          aria-describedby={`${p.searchId}-hint`}
          autoComplete="off"
          autoFocus
          value={p.value.q}
          onChange={(e) => p.onChange({ q: e.target.value })}
          onKeyDown={(e) => {
            if (e.nativeEvent.isComposing) return;
            if (e.key === 'ArrowDown') p.onDown();
            else if (e.key === 'Enter' && p.value.q.trim()) p.onEnter();
            else return;
            e.preventDefault();
          }}
        />
        <p className="hint" id={`${p.searchId}-hint`}>
          {t.searchHint}
        </p>
      </div>
      <SelectField
        label={t.route}
        value={p.value.route}
        onChange={(route) => p.onChange({ route })}
        options={[every, ...Object.entries(t.routeShort).map(([value, label]) => ({ value, label }))]}
      />
      {p.offices.length > 0 && (
        <SelectField
          label={t.office}
          value={p.value.office}
          onChange={(office) => p.onChange({ office })}
          options={[every, ...p.offices]}
        />
      )}
      <SelectField
        label={t.department}
        value={p.value.department}
        onChange={(department) => p.onChange({ department })}
        options={[every, ...p.departments]}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={p.value.changing}
          onChange={(e) => p.onChange({ changing: e.target.checked })}
        />
        {t.changing}
      </label>
    </div>
  );
}
