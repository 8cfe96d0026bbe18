import { useQuery } from '@tanstack/react-query';
import type { AlarmLevel } from '../../lib/contract';
import { get, sessionEnded } from '../../lib/http';

export type TideState = 'closed' | 'alarmed' | 'open';
export type HallToday = {
  unitId: string;
  unitName: string;
  isOpenNow: boolean;
  windowsOpen: number;
  waiting: number;
  longestWaitMinutes?: number | null;
  overLimit: number;
  served: number;
  tide: TideState;
  tideReasons: string[];
  tideSince?: string | null;
  openCases: number;
  openCasesMore: boolean;
  dueSoon: number;
  overdue: number;
};
export type CountyToday = {
  toTake: number;
  inHand: number;
  awaitingSupplement: number;
  toIssue: number;
  dueSoon: number;
  overdue: number;
};
export type AlarmToday = {
  kind: 'case' | 'job' | 'day';
  id: string;
  unitId: string;
  unitName: string;
  itemName: string;
  limit: string;
  limitName: string;
  level: AlarmLevel;
  levelName: string;
  dueAt: string;
  raisedAt: string;
  holder: string;
  practice: boolean;
};
export type SupervisionToday = {
  asOf: string;
  halls: HallToday[];
  county: CountyToday;
  alarms: AlarmToday[];
  letters: { waiting: number; failed: number };
};

export const every15 = {
  refetchInterval: () => (sessionEnded.get() ? (false as const) : 15_000),
  staleTime: 1_000,
  retry: false as const,
};

export function useToday() {
  return useQuery({
    queryKey: ['supervision', 'today'],
    queryFn: () => get<SupervisionToday>('/api/supervision/today'),
    ...every15,
  });
}
