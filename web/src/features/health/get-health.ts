import { useQuery } from '@tanstack/react-query';
import { get, sessionEnded } from '../../lib/http';

export type Grade = 'ok' | 'warn' | 'bad';

export type Check = { id: string; state: Grade; says: string; todo?: string; code?: string };

export type Health = { state: Grade; at: string; version: string; startedAt: string; checks: Check[] };

/** Asked every half a minute, also while nobody looks: the page may hang on a wall. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: () => get<Health>('/api/health'),
    refetchInterval: () => (sessionEnded.get() ? (false as const) : 30_000),
    refetchIntervalInBackground: true,
    staleTime: 5_000,
    retry: false,
  });
}
