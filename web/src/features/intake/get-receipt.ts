import { useQueries } from '@tanstack/react-query';
import { get } from '../../lib/http';

export type Receipt = {
  number: string;
  countyName: string;
  placeName: string;
  itemName: string;
  applicantMasked: string;
  materials: { name: string; treatment: string; count: number }[];
  receivedAt: string;
  promisedOn?: string | null;
  promisedRule?: string | null;
  lookupCode: string;
  lookupUrl: string;
  qrSvg: string;
  headHash?: string;
  clerk: string;
};

/** In the order of the numbers; those not there yet are left out. */
export function useReceipts(numbers: string[]): { receipts: Receipt[]; error: Error | null } {
  const answers = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ['receipt', number],
      queryFn: () => get<Receipt>(`/api/cases/${encodeURIComponent(number)}/receipt`),
      staleTime: 60_000,
      gcTime: 60_000,
    })),
  });
  return {
    receipts: answers.flatMap((a) => a.data ?? []),
    error: answers.find((a) => a.error)?.error ?? null,
  };
}
