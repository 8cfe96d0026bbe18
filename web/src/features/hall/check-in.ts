import { post } from '../../lib/http';
import type { Sender } from './window-command';

export const checkIn =
  (number: string): Sender<unknown> =>
  (key) =>
    post<unknown>(`/api/hall/appointments/${encodeURIComponent(number)}/check-in`, {}, { key });
