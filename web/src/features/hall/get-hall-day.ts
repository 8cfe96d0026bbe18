import { useQuery } from '@tanstack/react-query';
import { hallZh } from '../../copy/hall';
import { get, sessionEnded } from '../../lib/http';
import { hallDay, type HallDay } from './contract';
import { WrongShape } from './shape';

export async function getHallDay(): Promise<HallDay> {
  const answer = await get<unknown>('/api/hall/day');
  try {
    return hallDay(answer, '');
  } catch (error) {
    throw error instanceof WrongShape ? new Error(hallZh.wrongAnswer(error.path)) : error;
  }
}

export const hallKey = ['hall-day'];

/** 3 s where the line is worked with, less where it is only shown. */
export function useHallDay(everyMs = 3_000, enabled = true) {
  return useQuery({
    queryKey: hallKey,
    queryFn: getHallDay,
    refetchInterval: () => (sessionEnded.get() ? (false as const) : everyMs),
    staleTime: 1_000,
    retry: false,
    enabled,
  });
}
