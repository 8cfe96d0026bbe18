import { Button } from 'antd';
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import { enterMovesOn } from '../../lib/hotkeys';
import type { Send } from './case-command';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { checkFields, FormFields, readFields, type Errors, type FormField, type Values } from './form-fields';
import { SignedAsContext } from './signed-as';
import { useCommand, type Current } from './use-command';

type Part<N extends string> = ReactNode | ((errors: Errors, values: Values<N>) => ReactNode);
type Props<B, N extends string> = {
  title: string;
  submit?: string;
  current: Current;
  send: Send<B>;
  /** Above the fields. */
  intro?: Part<N>;
  /** May hang on what is already typed. */
  fields?: readonly FormField<N>[] | ((typed: Partial<Values>) => readonly FormField<N>[]);
  body: (values: Values<N>) => B | Promise<B>;
  check?: (values: Values<N>) => Errors;
  /** What cannot be taken back is read once more, by who signs with an account, before it is sent. */
  readBack?: (values: Values<N>) => ReactNode;
  onDone: () => void;
  onCancel: () => void;
  danger?: boolean;
  /** Below the fields. */
  children?: Part<N>;
};

/**
 * Any command to a case. It is sent on the version the clerk saw when the form opened; when the case has moved on, the form says
 * what happened meanwhile, keeps what was typed and offers to send it on the new version.
 */
export function CommandForm<B, N extends string = never>(p: Props<B, N>) {
  const signed = useContext(SignedAsContext);
  const [typed, setTyped] = useState<Partial<Values>>({});
  const [reading, setReading] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A form without a field that asks for the focus is still seen and read first.
    if (!head.current?.closest('form')?.contains(document.activeElement)) head.current?.focus();
  }, []);
  const own = (typeof p.fields === 'function' ? p.fields(typed) : p.fields) ?? [];
  const standIn: FormField[] = signed.standInFor
    ? [{ name: 'standIn', label: approvals.standIn.reason, hint: approvals.standIn.hint(signed.standInFor), max: 200 }]
    : [];
  const fields: readonly FormField[] = [...own, ...standIn];
  const values = readFields(fields, typed) as Values<N> & Values;
  const command = useCommand<B>({
    current: p.current,
    send: p.send,
    onDone: p.onDone,
    check: () => ({ ...checkFields(fields, values), ...p.check?.(values) }),
    body: async () => {
      const body = await p.body(values);
      return standIn.length > 0 ? { ...body, standIn: values.standIn } : body;
    },
  });
  const { errors, problem, busy } = command;
  const readFirst = !!p.readBack && !!signed.who;
  const submit = () => {
    if (readFirst && !reading) return setReading(command.isGood());
    setReading(false);
    void command.submit();
  };
  const part = (x: Part<N>) => (typeof x === 'function' ? x(errors, values) : x);
  const say = p.submit ?? zh.form.send(p.title);
  return (
    <form className="command" aria-label={p.title} onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
      <h2 ref={head} tabIndex={-1}>
        {p.title}
      </h2>
      <ChangedMeanwhile changes={command.changes} onSend={() => void command.submitAnyway()} />
      {(problem || Object.keys(errors).length > 0) && (
        <ErrorSummary title={problem} errors={errors} turn={command.turn} />
      )}
      <fieldset className="bare" disabled={reading}>
        {part(p.intro)}
        <FormFields
          fields={fields}
          typed={typed}
          errors={errors}
          onType={(name, value) => setTyped((t) => ({ ...t, [name]: value }))}
        />
        {part(p.children)}
      </fieldset>
      {reading && (
        <div className="read-back" role="status">
          {p.readBack!(values)}
        </div>
      )}
      {signed.who && <p className="signed-as">{approvals.signedAs(signed.who)}</p>}
      <div className="row" key={String(reading)}>
        <Button
          type="primary"
          danger={p.danger}
          size="large"
          loading={busy}
          disabled={!!command.changes}
          onClick={submit}
          aria-keyshortcuts="Alt+S"
          autoFocus={reading}
        >
          {readFirst && !reading ? approvals.readBack : say} <kbd className="key">Alt S</kbd>
        </Button>
        <Button size="large" onClick={reading ? () => setReading(false) : p.onCancel} aria-keyshortcuts="Escape">
          {reading ? approvals.changeIt : zh.form.cancel} <kbd className="key">Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
