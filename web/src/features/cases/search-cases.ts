import { useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../lib/contract';
import { post } from '../../lib/http';
import { createStore, useStore } from '../../lib/store';

/** Not in the address: names and numbers of people do not belong into a history. */
export const searchText = createStore('');

export function useSearch() {
  const text = useStore(searchText);
  const query = useQuery({
    queryKey: ['case-search', text],
    queryFn: () => post<{ rows: CaseRow[] }>('/api/case-search', { text }),
    enabled: text !== '',
    retry: false,
    gcTime: 0,
  });
  return { text, ...query };
}
