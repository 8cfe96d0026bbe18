import { useEffect, useRef } from 'react';
import { zh } from '../copy/zh';

/** On top, takes the focus, each line leads to its field. */
export function ErrorSummary({
  title,
  errors,
  turn,
  onGo,
}: {
  title?: string;
  errors: Record<string, string>;
  turn?: number;
  /** Opens the place where the field is, when it is not on this page. */
  onGo?: (name: string) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const names = Object.keys(errors);
  const any = names.length > 0 || !!title;
  useEffect(() => {
    if (any) ref.current?.focus();
  }, [any, turn]);
  if (!any) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={ref} aria-labelledby="summary-title">
      <h2 id="summary-title">{title ?? zh.form.errors(names.length)}</h2>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a
                href={`#f-${name}`}
                onClick={(e) => {
                  e.preventDefault();
                  onGo?.(name);
                  setTimeout(() => document.getElementById(`f-${name}`)?.focus(), onGo ? 50 : 0);
                }}
              >
                {errors[name]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
