import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { NoAnswer, Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { hallKey } from './get-hall-day';
import type { Sender } from './window-command';

/** Sends one thing at a time; after a lost answer the same thing goes out under the same key, so it happens once. */
export function useAct() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const sent = useRef<{ what: string; key: string }>(undefined);
  const running = useRef(false);

  const run = async <T>(what: string, send: Sender<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    if (sent.current?.what !== what) sent.current = { what, key: newId() };
    try {
      const answer = await send(sent.current.key);
      sent.current = undefined;
      await client.invalidateQueries({ queryKey: hallKey });
      return answer;
    } catch (error) {
      if (!(error instanceof NoAnswer)) sent.current = undefined;
      setProblem(error instanceof Error ? error : new Error(String(error)));
      void client.invalidateQueries({ queryKey: hallKey });
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const fields = problem instanceof Problem ? problem.fields : {};
  return { run, busy, problem, fields, clear: () => setProblem(undefined) };
}
export type Act = ReturnType<typeof useAct>;
