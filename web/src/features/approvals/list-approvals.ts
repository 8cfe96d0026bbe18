import { useInfiniteQuery } from '@tanstack/react-query';
import type { OfficeRow, Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export type OfficeList = 'office-to-approve' | 'office-todo' | 'office-waiting' | 'office-done';
export type Scope = 'own' | 'all';

/** Own office or all of the township; whoever waits at the window comes first. */
export function useApprovals(list: OfficeList, office: Scope) {
  return useInfiniteQuery({
    queryKey: ['approvals', list, office],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ list, office });
      if (pageParam) query.set('after', pageParam);
      return get<Page<OfficeRow>>(`/api/approvals?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (last) => last,
    ...live,
  });
}
