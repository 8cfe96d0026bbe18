import { useQuery } from '@tanstack/react-query';
import type { Catalogue } from '../../lib/contract';
import { get } from '../../lib/http';

export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: () => get<Catalogue>('/api/catalogue'),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
}
