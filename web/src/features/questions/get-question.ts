import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import { live } from '../../lib/live';
import type { QuestionDetail } from './types';

export function useQuestion(number: string) {
  return useQuery({
    queryKey: ['question', number],
    queryFn: () => get<QuestionDetail>(`/api/questions/${encodeURIComponent(number)}`),
    ...live,
  });
}
