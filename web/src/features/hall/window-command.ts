import { post } from '../../lib/http';

export type Changed = { version: number };
export type Sender<T = Changed> = (key: string) => Promise<T>;

export const windowCommand =
  <B extends object>(id: string, name: string, body: B): Sender =>
  (key) =>
    post<Changed>(`/api/hall/windows/${encodeURIComponent(id)}/${name}`, body, { key });
