import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';
import type { Send } from '../cases/case-command';

/** 督办 adds to a case and takes nothing back, so it is sent whatever happened meanwhile: no If-Match. */
export const supervisionCommand =
  <B>(number: string, name: string): Send<B> =>
  (body, key) =>
    post<Saved>(`/api/supervision/cases/${encodeURIComponent(number)}/${name}`, body, { key });
