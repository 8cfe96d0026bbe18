import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary';
import { zh } from '../../copy/zh';
import type { TimelineEntry } from '../../lib/contract';
import { enterMovesOn } from '../../lib/hotkeys';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { clock } from '../../lib/time';
import type { Send } from './case-command';

type Current = { version: number; timeline: TimelineEntry[] };
type Props<B> = {
  title: string;
  submit: string;
  current: Current;
  send: Send<B>;
  body: () => B | Promise<B>;
  check?: () => Record<string, string>;
  onDone: () => void;
  onCancel: () => void;
  danger?: boolean;
  children?: ReactNode | ((errors: Record<string, string>) => ReactNode);
};

/**
 * Any command to a case. It is sent on the version the clerk saw when the form opened; when the case has moved on, the form says
 * what happened meanwhile, keeps what was typed and offers to send it on the new version.
 */
export function CommandForm<B>(p: Props<B>) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(p.current.version);
  const [newer, setNewer] = useState<{ version: number; entries: TimelineEntry[] }>();
  const [problem, setProblem] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: '', key: '' });
  const latest = Math.max(p.current.version, newer?.version ?? 0);
  const entries = p.current.version > seen ? p.current.timeline.filter((t) => t.version > seen) : newer?.entries;
  const changes = latest > seen ? (entries ?? []) : undefined;

  const submit = async (version: number) => {
    if (busy) return;
    const found = p.check?.() ?? {};
    setErrors(found);
    setProblem(undefined);
    setTurn((n) => n + 1);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const body = await p.body();
      const text = JSON.stringify(body);
      // The same words are the same command: a repeat after a lost answer changes nothing.
      if (sent.current.body !== text) sent.current = { body: text, key: newId() };
      await p.send(body, sent.current.key, version);
      await client.invalidateQueries();
      p.onDone();
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale') {
        setNewer({ version: error.version ?? p.current.version, entries: error.changes });
        if (error.version !== undefined && error.version <= seen) setProblem(error.message);
        void client.invalidateQueries();
      } else {
        if (error instanceof Problem) setErrors(error.fields);
        setProblem(error instanceof Error ? error.message : String(error));
        if (error instanceof Problem && error.status === 409) void client.invalidateQueries();
      }
      setTurn((n) => n + 1);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="command" aria-label={p.title} onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
      <h2>{p.title}</h2>
      {changes && (
        <div className="bar bar-warn" role="alert">
          <div>
            <b>{zh.form.changed}</b>
            <ul>
              {changes.map((c) => (
                <li key={c.version}>
                  {clock(new Date(c.at))} {c.by.unit} {c.by.name}：{c.title}
                  {c.text && `，${c.text}`}
                </li>
              ))}
            </ul>
            <p>{zh.form.keptText}</p>
          </div>
          <Button
            aria-keyshortcuts="Alt+S"
            onClick={() => {
              setSeen(latest);
              setNewer(undefined);
              void submit(latest);
            }}
          >
            {zh.form.sendAnyway}
          </Button>
        </div>
      )}
      {(problem || Object.keys(errors).length > 0) && <ErrorSummary title={problem} errors={errors} turn={turn} />}
      {typeof p.children === 'function' ? p.children(errors) : p.children}
      <div className="row">
        <Button
          type="primary"
          danger={p.danger}
          size="large"
          loading={busy}
          disabled={!!changes}
          onClick={() => void submit(seen)}
          aria-keyshortcuts="Alt+S"
        >
          {p.submit} <kbd className="key">Alt S</kbd>
        </Button>
        <Button size="large" onClick={p.onCancel} aria-keyshortcuts="Escape">
          {zh.form.cancel} <kbd className="key">Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
