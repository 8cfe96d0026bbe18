import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { live } from '../../lib/live';
import type { QuestionRow } from './types';

export type QuestionList = 'to-answer' | 'mine' | 'unit';

export function useQuestions(list: QuestionList) {
  return useInfiniteQuery({
    queryKey: ['questions', list],
    queryFn: ({ pageParam }) =>
      get<Page<QuestionRow>>(
        `/api/questions?list=${list}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    ...live,
  });
}
