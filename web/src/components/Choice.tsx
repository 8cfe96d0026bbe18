import { useId } from 'react';

type Option<T extends string> = { value: T; label: string; hint?: string };
type Props<T extends string> = {
  legend: string;
  value: T | undefined;
  onChange: (value: T) => void;
  options: Option<T>[];
  numbered?: boolean;
  inline?: boolean;
  name?: string;
  error?: string;
  hideLegend?: boolean;
  onPicked?: () => void;
};

/** Radio buttons; with numbers, the digit keys choose while the group has the focus. */
export function Choice<T extends string>(p: Props<T>) {
  const group = useId();
  return (
    <fieldset
      className={`choice${p.inline ? ' choice-inline' : ''}${p.error ? ' field-wrong' : ''}`}
      id={p.name ? `f-${p.name}` : undefined}
      tabIndex={p.name ? -1 : undefined}
      onKeyDown={(e) => {
        const option = p.numbered && /^[1-9]$/.test(e.key) ? p.options[Number(e.key) - 1] : undefined;
        if (!option) return;
        e.preventDefault();
        p.onChange(option.value);
        p.onPicked?.();
      }}
    >
      <legend className={p.hideLegend ? 'sr-only' : undefined}>{p.legend}</legend>
      {p.error && <p className="error">{p.error}</p>}
      <div className="choice-options">
        {p.options.map((o, i) => (
          <label key={o.value} className={o.value === p.value ? 'option option-on' : 'option'}>
            <input
              type="radio"
              name={group}
              checked={o.value === p.value}
              onChange={() => p.onChange(o.value)}
              autoFocus={p.numbered && (p.value === undefined ? i === 0 : o.value === p.value)}
            />
            {p.numbered && (
              <kbd aria-hidden="true" className="key">
                {i + 1}
              </kbd>
            )}
            <span>
              {o.label}
              {o.hint && <small>{o.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
