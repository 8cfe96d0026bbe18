import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from '../../lib/contract';
import { Problem, get, post, sessionEnded } from '../../lib/http';

/** Who was signed in by the platform just now has no session of ours yet: it begins here, and only on a page that had none before. */
async function getMe(): Promise<Me> {
  const fresh = !sessionEnded.get();
  try {
    return await get<Me>('/api/me');
  } catch (error) {
    if (!fresh || !(error instanceof Problem) || error.code !== 'session-missing') throw error;
    await post('/api/session', {});
    sessionEnded.set(false);
    return get<Me>('/api/me');
  }
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: getMe,
  retry: false,
  staleTime: 5 * 60_000,
});

/** Only under the frame, where the person is known. */
export function useMe(): Me {
  return useQuery(meQuery).data!;
}
