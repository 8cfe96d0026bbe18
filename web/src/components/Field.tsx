import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { zh } from '../copy/zh';

type FieldProps = {
  label: string;
  /** Beside the label: where the value comes from. */ mark?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  name?: string;
};

/** Label above, hint under it, error at the field; name is the anchor of the error summary. */
export function Field(props: FieldProps & { children: (id: string, describedBy: string | undefined) => ReactNode }) {
  const own = useId();
  const id = props.name ? `f-${props.name}` : own;
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={props.error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        {props.mark && <span className="optional mark">{props.mark}</span>}
        {props.required === false && <span className="optional">{zh.form.optional}</span>}
      </label>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children(id, described)}
      {props.error && (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  width?: number;
  numeric?: boolean;
  type?: string;
  autoFocus?: boolean;
  maxLength?: number;
  inputRef?: React.Ref<{ focus(): void }>;
};

export function TextField({ rows, width, numeric, inputRef, ...p }: TextProps) {
  return (
    <Field {...p}>
      {(id, describedBy) => {
        const common = {
          id,
          value: p.value,
          onChange: (e: { target: { value: string } }) => p.onChange(e.target.value),
          onBlur: p.onBlur,
          status: p.error ? ('error' as const) : undefined,
          'aria-describedby': describedBy,
          'aria-invalid': p.error ? true : undefined,
          autoFocus: p.autoFocus,
          autoComplete: 'off',
          maxLength: p.maxLength ?? 500,
          style: width ? { maxWidth: `${width}em` } : undefined,
        };
        return rows ? (
          <Input.TextArea {...common} autoSize={{ minRows: rows, maxRows: 10 }} />
        ) : (
          <Input
            {...common}
            type={p.type}
            inputMode={numeric ? 'numeric' : undefined}
            spellCheck={false}
            ref={inputRef as never}
          />
        );
      }}
    </Field>
  );
}

export function SelectField(
  p: FieldProps & { value: string; onChange: (value: string) => void; options: { value: string; label: string }[] },
) {
  return (
    <Field {...p}>
      {(id, describedBy) => (
        <select
          id={id}
          className="select"
          value={p.value}
          onChange={(e) => p.onChange(e.target.value)}
          aria-describedby={describedBy}
          aria-invalid={p.error ? true : undefined}
        >
          {p.options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
