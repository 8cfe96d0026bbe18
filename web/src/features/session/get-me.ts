import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from '../../lib/contract';
import { get } from '../../lib/http';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => get<Me>('/api/me'),
  retry: false,
  staleTime: 5 * 60_000,
});

/** Only under the frame, where the person is known. */
export function useMe(): Me {
  return useQuery(meQuery).data!;
}
