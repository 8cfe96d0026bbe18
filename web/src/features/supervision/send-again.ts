import { post } from '../../lib/http';

export const sendAgain = (bag: string, no: number, key: string) =>
  post<unknown>(`/api/supervision/letters/${encodeURIComponent(bag)}/${no}/again`, {}, { key });
