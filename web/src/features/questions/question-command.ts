import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';
import type { Send } from '../cases/case-command';

/** A command to one question: If-Match with what the person saw. */
export const questionCommand =
  <B>(number: string, name: string): Send<B> =>
  (body, key, version) =>
    post<Saved>(`/api/questions/${encodeURIComponent(number)}/${name}`, body, { key, version });
