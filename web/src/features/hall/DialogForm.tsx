import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { zh } from '../../copy/zh';
import { enterMovesOn } from '../../lib/hotkeys';
import { useAct } from './use-act';
import type { Sender } from './window-command';

/** Not the closing button, where the browser would put it. */
export function focusFirst(within: HTMLElement | null) {
  const chosen = within?.querySelector<HTMLElement>('input[type=radio]:checked');
  (chosen ?? within?.querySelector<HTMLElement>('input,textarea,select,button'))?.focus();
}

type Props<T> = {
  title: string;
  submit: string;
  send: () => Sender<T>;
  check?: () => Record<string, string>;
  onDone: (answer: T) => void;
  onClose: () => void;
  children?: ReactNode | ((errors: Record<string, string>) => ReactNode);
};

/** A question before something is sent: what is wrong stands on top and at its field, what was typed stays. */
export function DialogForm<T>(p: Props<T>) {
  const act = useAct();
  const [found, setFound] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirst(form.current), []);
  const errors = { ...act.fields, ...found };
  const submit = async () => {
    const missing = p.check?.() ?? {};
    setFound(missing);
    setTurn((n) => n + 1);
    act.clear();
    if (Object.keys(missing).length > 0) return;
    const send = p.send();
    const answer = await act.run(p.title, send);
    setTurn((n) => n + 1);
    if (answer !== undefined) p.onDone(answer);
  };
  return (
    <Dialog title={p.title} onClose={p.onClose} closeLabel={zh.form.cancel}>
      <form
        className="hall-form"
        ref={form}
        onSubmit={(e) => {
          e.preventDefault();
          void submit();
        }}
        onKeyDown={enterMovesOn}
      >
        {(act.problem || Object.keys(errors).length > 0) && (
          <ErrorSummary title={act.problem?.message} errors={errors} turn={turn} />
        )}
        {typeof p.children === 'function' ? p.children(errors) : p.children}
        <Button type="primary" size="large" loading={act.busy} onClick={() => void submit()} aria-keyshortcuts="Alt+S">
          {p.submit} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
