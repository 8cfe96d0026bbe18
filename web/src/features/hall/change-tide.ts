import { post } from '../../lib/http';
import type { Changed, Sender } from './window-command';

const tide =
  (name: string, body: object): Sender =>
  (key) =>
    post<Changed>(`/api/hall/tide/${name}`, body, { key });

export const openTide = (reason: string, staffId: string) => tide('open', { reason, staffId });
export const closeTide = (reason: string) => tide('close', { reason });
export const dismissTide = (reason: string) => tide('dismiss', { reason });
