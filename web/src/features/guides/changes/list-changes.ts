import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import { live } from '../../../lib/live';
import type { ChangeList, ChangeRow } from '../contract';

export const useChanges = (list: ChangeList) =>
  useQuery({
    queryKey: ['guide-changes', list],
    queryFn: async () => {
      const answer = await get<ChangeRow[] | { rows: ChangeRow[] }>(`/api/guide-changes?list=${list}`);
      return Array.isArray(answer) ? answer : answer.rows;
    },
    placeholderData: (last) => last,
    ...live,
  });
