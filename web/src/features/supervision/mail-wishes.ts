import { useQuery } from '@tanstack/react-query';
import { get, put } from '../../lib/http';

export type Pace = 'immediate' | 'digest';
export type MailWishes = { warning: Pace; overdue: Pace; tide: Pace; quietFrom: string; quietTo: string };

export function useMailWishes() {
  return useQuery({
    queryKey: ['mail-wishes'],
    queryFn: () => get<MailWishes & { address?: string | null }>('/api/me/mail-wishes'),
    retry: false,
  });
}

export const setMailWishes = (wishes: MailWishes, key: string) => put<unknown>('/api/me/mail-wishes', wishes, { key });
