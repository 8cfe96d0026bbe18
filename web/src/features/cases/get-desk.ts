import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import { live } from '../../lib/live';

export type DeskCounts = { lists: { list: string; count: number; more: boolean }[]; asOf: string };

export function useDesk() {
  return useQuery({ queryKey: ['desk'], queryFn: () => get<DeskCounts>('/api/desk'), ...live });
}
