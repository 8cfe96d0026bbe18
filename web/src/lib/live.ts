import { sessionEnded } from './http';

/** What another office does must be seen here within seconds; an unchanged list costs one 304. */
export const live = {
  refetchInterval: () => (sessionEnded.get() ? (false as const) : 4_000),
  staleTime: 1_000,
  retry: false as const,
};
