import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseRow, Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export type CaseList = 'todo' | 'waiting' | 'due' | 'all';

export function useCases(list: CaseList) {
  return useInfiniteQuery({
    queryKey: ['cases', list],
    queryFn: ({ pageParam }) =>
      get<Page<CaseRow>>(`/api/cases?list=${list}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    ...live,
  });
}
