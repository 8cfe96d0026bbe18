import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import type { SetupCalendar } from './setup-types';

export function useCalendar(year: number) {
  return useQuery({
    queryKey: ['setup', year],
    queryFn: () => get<SetupCalendar>(`/api/setup/calendar?year=${year}`),
    placeholderData: (last) => last,
    staleTime: 10_000,
    retry: false,
  });
}
