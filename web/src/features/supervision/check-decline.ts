import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';
import type { Send } from '../cases/case-command';
import type { Verdict } from './list-checks';

export type CheckDecline = { verdict: Verdict; note: string };
export const checkDecline =
  (unitId: string, id: string): Send<CheckDecline> =>
  (body, key, version) =>
    post<Saved>(`/api/supervision/declines/${encodeURIComponent(unitId)}/${encodeURIComponent(id)}/check`, body, {
      key,
      version,
    });
