import { useQuery } from '@tanstack/react-query';
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

export function useReceipt(number: string) {
  return useQuery({
    queryKey: ['receipt', number],
    queryFn: () => get<Receipt>(`/api/cases/${encodeURIComponent(number)}/receipt`),
    staleTime: 60_000,
    gcTime: 60_000,
  });
}
