import type { Revealed } from '../../lib/contract';
import { post } from '../../lib/http';

/** Full personal data, for a purpose that is written down; logged at the server. */
export const reveal = (base: string, purpose: string, key: string, version: number) =>
  post<Revealed>(`${base}/reveal`, { purpose }, { key, version });
