import { useInfiniteQuery } from '@tanstack/react-query';
import type { JobRow, Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export type JobList = 'to-take' | 'in-hand' | 'awaiting-supplement' | 'to-issue' | 'done';

export function useCountyJobs(list: JobList, township: string, item: string) {
  return useInfiniteQuery({
    queryKey: ['county-jobs', list, township, item],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ list });
      if (township) query.set('township', township);
      if (item) query.set('item', item);
      if (pageParam) query.set('after', pageParam);
      return get<Page<JobRow>>(`/api/county-jobs?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (last) => last,
    ...live,
  });
}
