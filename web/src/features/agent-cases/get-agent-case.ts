import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export function useAgentCase(number: string) {
  return useQuery({
    queryKey: ['agent-case', number],
    queryFn: () => get<CaseDetail>(`/api/agent-cases/${encodeURIComponent(number)}`),
    ...live,
    gcTime: 60_000,
  });
}
