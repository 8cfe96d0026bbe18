import { useQuery } from '@tanstack/react-query';
import type { JobDetail } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export function useCountyJob(number: string | undefined) {
  return useQuery({
    queryKey: ['county-job', number],
    queryFn: () => get<JobDetail>(`/api/county-jobs/${encodeURIComponent(number!)}`),
    enabled: !!number,
    ...live,
    gcTime: 60_000,
  });
}
