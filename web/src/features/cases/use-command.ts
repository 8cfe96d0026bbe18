import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TimelineEntry } from '../../lib/contract';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import type { Send } from './case-command';

export type Current = { version: number; timeline: TimelineEntry[] };
type Options<B> = {
  current: Current;
  send: Send<B>;
  check: () => Record<string, string>;
  body: () => B | Promise<B>;
  onDone: () => void;
};

/** Sends one command on the version that was seen when it was begun; the same words go under the same key. */
export function useCommand<B>({ current, send, check, body, onDone }: Options<B>) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(current.version);
  const [newer, setNewer] = useState<{ version: number; entries: TimelineEntry[] }>();
  const [problem, setProblem] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: '', key: '' });
  const latest = Math.max(current.version, newer?.version ?? 0);
  const entries = current.version > seen ? current.timeline.filter((t) => t.version > seen) : newer?.entries;

  const isGood = () => {
    const found = check();
    setErrors(found);
    setProblem(undefined);
    setTurn((n) => n + 1);
    return Object.keys(found).length === 0;
  };
  const refused = (error: unknown) => {
    if (error instanceof Problem && error.code === 'stale') {
      setNewer({ version: error.version ?? current.version, entries: error.changes });
      if (error.version !== undefined && error.version <= seen) setProblem(error.message);
      void client.invalidateQueries();
    } else {
      if (error instanceof Problem) setErrors(error.fields);
      setProblem(error instanceof Error ? error.message : String(error));
      if (error instanceof Problem && error.status === 409) void client.invalidateQueries();
    }
    setTurn((n) => n + 1);
  };
  const submit = async (version = seen) => {
    if (busy || !isGood()) return;
    setBusy(true);
    try {
      const command = await body();
      const text = JSON.stringify(command);
      // The same words are the same command: a repeat after a lost answer changes nothing.
      if (sent.current.body !== text) sent.current = { body: text, key: newId() };
      await send(command, sent.current.key, version);
      await client.invalidateQueries();
      onDone();
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    errors,
    problem,
    turn,
    busy,
    isGood,
    submit: () => submit(),
    submitAnyway: () => {
      setSeen(latest);
      setNewer(undefined);
      return submit(latest);
    },
    changes: latest > seen ? (entries ?? []) : undefined,
  };
}
