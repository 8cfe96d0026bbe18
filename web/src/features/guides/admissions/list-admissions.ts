import { useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import type { Send } from '../../cases/case-command';
import type { AdmissionAction, AdmissionRow } from '../contract';

export const useAdmissions = () =>
  useQuery({
    queryKey: ['admissions'],
    queryFn: async () => {
      const answer = await get<AdmissionRow[] | { rows: AdmissionRow[] }>('/api/admissions');
      return Array.isArray(answer) ? answer : answer.rows;
    },
    staleTime: 5_000,
  });

type Proposed = { itemId: string; stationId: string; reason: string };

export const proposeAdmission: Send<Proposed> = async (body, key) => {
  const answer = await post<{ id: string; version: number }>('/api/admissions', body, { key });
  return { number: answer.id, version: answer.version };
};

/** approve {note?}, consent {people, equipment}, refuse {reason} */
export const admissionCommand =
  (id: string, action: AdmissionAction): Send<Record<string, string>> =>
  async (body, key, version) => {
    const path = `/api/admissions/${encodeURIComponent(id)}/${action}`;
    const answer = await post<{ version: number }>(path, body, { key, version });
    return { number: id, version: answer.version };
  };
