import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export type DeclineRow = {
  id: string;
  itemName: string;
  reason: string;
  reasonText?: string | null;
  text: string;
  at: string;
  by: string;
  placeName: string;
  applicantMasked?: string | null;
  verdict?: 'justified' | 'unjustified' | null;
  verdictNote?: string | null;
  followUp?: string | null;
  /** The case that was taken after all. */
  number?: string | null;
  version: number;
};

export const useDeclines = () =>
  useQuery({
    queryKey: ['declines'],
    queryFn: () => get<{ rows: DeclineRow[] }>('/api/declines'),
    ...live,
    gcTime: 60_000,
  });
