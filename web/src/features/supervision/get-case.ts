import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../../lib/contract';
import { get } from '../../lib/http';
import { every15 } from './today';

export type SupervisedAction = 'order' | 'recordCause';
export type SupervisedCase = CaseFile & {
  version: number;
  countyVersion?: number;
  stage: string;
  headline: string;
  holder: { name: string; since: string };
  allowedActions: SupervisedAction[];
};

export function useSupervisedCase(number: string) {
  return useQuery({
    queryKey: ['supervision', 'case', number],
    queryFn: () => get<SupervisedCase>(`/api/supervision/cases/${encodeURIComponent(number)}`),
    ...every15,
    gcTime: 60_000,
  });
}
