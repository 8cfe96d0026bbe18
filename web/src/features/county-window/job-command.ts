import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';
import type { Send } from '../cases/case-command';

export const jobCommand =
  <B>(number: string, name: string): Send<B> =>
  (body, key, version) =>
    post<Saved>(`/api/county-jobs/${encodeURIComponent(number)}/${name}`, body, { key, version });
