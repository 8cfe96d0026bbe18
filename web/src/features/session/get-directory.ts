import { useQuery } from '@tanstack/react-query';
import type { Directory } from '../../lib/contract';
import { get } from '../../lib/http';

const none: Directory = { units: [], stations: [], villages: [], departments: [] };

export function useDirectory(): Directory {
  return (
    useQuery({
      queryKey: ['directory'],
      queryFn: () => get<Directory>('/api/directory'),
      staleTime: 10 * 60_000,
    }).data ?? none
  );
}
