import { SelectField, TextField } from '../../components/Field';
import { zh } from '../../copy/zh';

/** One field of a command: a line, an area (rows), a whole number, a date, or one of some options. */
export type FormField<N extends string = string> = {
  name: N;
  label: string;
  hint?: string;
  start?: string;
  optional?: boolean;
  rows?: number;
  width?: number;
  max?: number;
  type?: 'date' | 'number';
  /** What a number must lie between. */
  between?: [number, number];
  /** Instead of the common sentence, when what is written will not do. */
  wrong?: string;
  options?: { value: string; label: string }[];
  autoFocus?: boolean;
};
export type Values<N extends string = string> = Record<N, string>;
export type Errors = Record<string, string>;

export const readFields = <N extends string>(fields: readonly FormField<N>[], typed: Partial<Values>): Values<N> =>
  Object.fromEntries(fields.map((f) => [f.name, (typed[f.name] ?? f.start ?? '').trim()])) as Values<N>;

export function checkFields(fields: readonly FormField[], values: Values): Errors {
  const errors: Errors = {};
  for (const f of fields) {
    const value = values[f.name] ?? '';
    if (!value) {
      if (!f.optional && !f.options) errors[f.name] = f.wrong ?? zh.form.required(f.label);
    } else if (f.type === 'number') {
      const [least, most] = f.between ?? [1, 60];
      const n = Number(value);
      if (!/^\d+$/.test(value) || n < least || n > most) errors[f.name] = f.wrong ?? zh.form.between(least, most);
    }
  }
  return errors;
}

type Props = {
  fields: readonly FormField[];
  typed: Partial<Values>;
  errors: Errors;
  onType: (name: string, value: string) => void;
};

export function FormFields({ fields, typed, errors, onType }: Props) {
  return fields.map((f) => {
    const common = {
      name: f.name,
      label: f.label,
      hint: f.hint,
      error: errors[f.name],
      value: typed[f.name] ?? f.start ?? '',
      onChange: (value: string) => onType(f.name, value),
    };
    if (f.options) return <SelectField key={f.name} {...common} options={f.options} />;
    const number = f.type === 'number';
    return (
      <TextField
        key={f.name}
        {...common}
        required={!f.optional}
        rows={f.rows}
        width={f.width ?? (number ? 8 : undefined)}
        numeric={number}
        type={f.type === 'date' ? 'date' : undefined}
        maxLength={f.max ?? (f.rows ? 1000 : 500)}
        autoFocus={f.autoFocus}
      />
    );
  });
}
