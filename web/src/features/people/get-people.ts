import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import type { People } from './people-types';

export function usePeople(unit: string) {
  return useQuery({
    queryKey: ['people', unit],
    queryFn: () => get<People>(`/api/people?unit=${unit}`),
    placeholderData: (last) => last,
    staleTime: 10_000,
    retry: false,
  });
}
