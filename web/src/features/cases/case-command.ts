import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';

export type Send<B> = (body: B, key: string, version: number) => Promise<Saved>;

/** A command to one case: If-Match with what the clerk saw, the same key however often it is sent. */
export const caseCommand =
  <B>(number: string, name: string): Send<B> =>
  (body, key, version) =>
    post<Saved>(`/api/cases/${encodeURIComponent(number)}/${name}`, body, { key, version });
