import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export function useCase(number: string) {
  return useQuery({
    queryKey: ['case', number],
    queryFn: () => get<CaseDetail>(`/api/cases/${encodeURIComponent(number)}`),
    ...live,
    gcTime: 60_000,
  });
}
