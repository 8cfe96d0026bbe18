import { setup } from '../../copy/setup';
import type { NumberRule } from './number-rules';

type Props = {
  rule: NumberRule<string>;
  value: string;
  saved: number;
  error?: string;
  onChange: (value: string) => void;
};

/** Name, number and unit on one line, what it means under it. */
export function NumberField({ rule, value, saved, error, onChange }: Props) {
  const [label, hint] = setup.numbers.field[rule.name] ?? ['', ''];
  const id = `f-${rule.name}`;
  return (
    <div className={error ? 'number field-wrong' : 'number'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={value.trim() === String(saved) ? 'text' : 'text changed'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={value}
        onChange={(e) => onChange(e.target.value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={error ? true : undefined}
      />
      <span>{setup.numbers.unit[rule.unit]}</span>
      <small id={`${id}-hint`}>
        {error && <b className="error">{error}　</b>}
        {hint}
      </small>
    </div>
  );
}
