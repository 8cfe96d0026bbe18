import { post } from '../../lib/http';

/** What was done after the supervisor found that the case should have been taken. */
export const followUp = (id: string, body: { text: string; number?: string }, key: string, version: number) =>
  post<{ version: number }>(`/api/declines/${encodeURIComponent(id)}/follow-up`, body, { key, version });
