import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { peopleZh } from '../../copy/people';
import { post, Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import type { Change } from './people-types';

/** Sends a write once per content, says what is wrong at which field, and brings the page up to date. */
export function useSave(version: number) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const sent = useRef({ body: '', key: '' });
  const wrong = (fields: Record<string, string>, title?: string) => {
    setErrors(fields);
    setProblem(title);
    setTurn((n) => n + 1);
  };
  const send = async <T>(path: string, body: unknown, guarded: boolean): Promise<T | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    wrong({});
    const text = JSON.stringify([path, guarded && version, body]);
    if (sent.current.body !== text) sent.current = { body: text, key: newId() };
    try {
      const answer = await post<T>(path, body, { key: sent.current.key, version: guarded ? version : undefined });
      await client.invalidateQueries({ queryKey: ['people'] });
      return answer;
    } catch (error) {
      const stale = error instanceof Problem && error.code === 'stale';
      if (stale) await client.invalidateQueries({ queryKey: ['people'] });
      const fields = error instanceof Problem ? error.fields : {};
      const message = error instanceof Error ? error.message : String(error);
      wrong(fields, stale ? peopleZh.stale : Object.keys(fields).length > 0 ? undefined : message);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    errors,
    turn,
    wrong,
    change: (change: Change) => send<{ version: number }>('/api/people/changes', { changes: [change] }, true),
    handOver: (id: string, to: string, reason: string) =>
      send<{ cases: number; jobs: number }>(`/api/people/${id}/hand-over`, { to, reason }, false),
  };
}
