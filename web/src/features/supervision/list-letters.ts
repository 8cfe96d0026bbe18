import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { every15 } from './today';

export type LetterList = 'letters' | 'failed-letters';
export type LetterRow = {
  recipientId: string;
  recipientName: string;
  bag: string;
  no: number;
  subject: string;
  notices: number;
  writtenAt: string;
  stage: 'waiting' | 'sent' | 'failed';
  attempts: number;
  lastCode?: string | null;
  at?: string | null;
};

export function useLetters(list: LetterList) {
  return useInfiniteQuery({
    queryKey: ['supervision', 'letters', list],
    queryFn: ({ pageParam }) =>
      get<Page<LetterRow>>(
        `/api/supervision/letters?list=${list}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    ...every15,
  });
}
