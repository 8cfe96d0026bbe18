import { useId, useRef, useState } from 'react';
import { zh } from '../copy/zh';

export type PickOption<T> = { key: string; value: T; label: string; detail?: string; disabled?: string };
type Props<T> = {
  label: string;
  mark?: string;
  hint?: string;
  error?: string;
  name?: string;
  text: string;
  onText: (text: string) => void;
  options: PickOption<T>[];
  onPick: (value: T) => void;
  empty: string;
  autoFocus?: boolean;
  open?: boolean;
};

/** A text field with a list under it (ARIA combobox): arrows move, Enter takes, Esc closes. */
export function SearchPick<T>(p: Props<T>) {
  const own = useId();
  const id = p.name ? `f-${p.name}` : own;
  const [shown, setShown] = useState(false);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const open = shown || p.open === true;
  const active = Math.min(at, p.options.length - 1);
  const move = (by: number) => {
    const next = Math.max(0, Math.min(p.options.length - 1, active + by));
    setAt(next);
    setShown(true);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: PickOption<T> | undefined) => {
    if (!option || option.disabled) return;
    setShown(false);
    p.onPick(option.value);
  };
  return (
    <div className={`field pick${p.error ? ' field-wrong' : ''}`}>
      <label htmlFor={id}>
        {p.label}
        {p.mark && <span className="optional mark">{p.mark}</span>}
      </label>
      {p.hint && (
        <p className="hint" id={`${id}-hint`}>
          {p.hint}
        </p>
      )}
      <input
        id={id}
        className="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && p.options.length ? `${id}-o${active}` : undefined}
        aria-describedby={[p.hint && `${id}-hint`, p.error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-invalid={p.error ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        autoFocus={p.autoFocus}
        value={p.text}
        onChange={(e) => {
          setAt(0);
          setShown(true);
          p.onText(e.target.value);
        }}
        onFocus={(e) => e.target.select()}
        onClick={() => setShown(true)}
        onBlur={() => setShown(false)}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return;
          if (e.key === 'ArrowDown') move(open ? 1 : 0);
          else if (e.key === 'ArrowUp') move(-1);
          else if (e.key === 'Enter' && open && p.options[active]) take(p.options[active]);
          else if (e.key === 'Escape' && shown) setShown(false);
          else return;
          e.preventDefault();
          e.stopPropagation();
        }}
      />
      <ul
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={zh.form.optionsOf(p.label)}
        hidden={!open}
        className={p.open ? 'options options-static' : 'options'}
      >
        {p.options.map((o, i) => (
          <li
            key={o.key}
            id={`${id}-o${i}`}
            role="option"
            aria-selected={i === active}
            aria-disabled={o.disabled ? true : undefined}
            onMouseDown={(e) => e.preventDefault()}
            onMouseEnter={() => setAt(i)}
            onClick={() => take(o)}
          >
            <span>{o.label}</span>
            {(o.disabled ?? o.detail) && <small>{o.disabled ?? o.detail}</small>}
          </li>
        ))}
      </ul>
      {open && p.options.length === 0 && (
        <p className="empty" role="status">
          {p.empty}
        </p>
      )}
      {p.error && (
        <p className="error" id={`${id}-error`}>
          {p.error}
        </p>
      )}
    </div>
  );
}
