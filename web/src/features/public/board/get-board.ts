import { flag, listOf, maybe, number, object, text, type Of } from '../../hall/shape';

const call = object({ number: text, window: text, at: text, times: number });
export const boardShape = object({
  unitId: text,
  unitName: text,
  centreName: text,
  date: text,
  isOpenNow: flag,
  calls: listOf(call),
  waiting: number,
  next: listOf(text),
  tideOpen: flag,
  waitNowMinutes: maybe(number),
  asOf: text,
  version: number,
});
export type Call = Of<typeof call>;
export type Board = Of<typeof boardShape>;

export type BoardAnswer =
  | { kind: 'board'; board: Board; etag?: string; serverAt?: number }
  | { kind: 'same'; serverAt?: number }
  | { kind: 'unknown' };

const TIMEOUT_MS = 5_000;

/** By its own fetch, with If-None-Match by hand: this page must stay small. */
export async function getBoard(unitId: string, etag: string | undefined): Promise<BoardAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(`/api/public/board/${encodeURIComponent(unitId)}`, {
      cache: 'no-store',
      signal: stop.signal,
      headers: etag ? { 'If-None-Match': etag } : {},
    });
    const date = Date.parse(response.headers.get('Date') ?? '');
    const serverAt = Number.isNaN(date) ? undefined : date;
    if (response.status === 304) return { kind: 'same', serverAt };
    if (response.status === 404) return { kind: 'unknown' };
    if (!response.ok) throw new Error(String(response.status));
    const board = boardShape(await response.json(), 'board');
    return { kind: 'board', board, etag: response.headers.get('ETag') ?? undefined, serverAt };
  } finally {
    clearTimeout(timer);
  }
}
