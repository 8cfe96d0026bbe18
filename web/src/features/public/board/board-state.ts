import type { Board, Call } from './get-board';

/** An answer every second; after so long without one the board says so. */
export const LOST_AFTER_MS = 8_000;
export const FRESH_MS = 15_000;

export type BoardState = {
  board?: Board;
  /** Of this machine's clock: when the server last answered, and when the newest call was first seen. */
  answeredAt?: number;
  freshSince?: number;
  /** Server's clock minus this one's: a television's clock is seldom right. */
  offset: number;
  /** Calls not yet spoken, oldest first, and how many batches there have been. */
  toSpeak: Call[];
  turn: number;
  unknown: boolean;
};
export const noBoard: BoardState = { offset: 0, toSpeak: [], turn: 0, unknown: false };

export type BoardEvent =
  | { type: 'answer'; board: Board; at: number; serverAt?: number }
  | { type: 'same'; at: number; serverAt?: number }
  | { type: 'unknown' };

/** Called for the first time, or once more; what stood there when the board was switched on is not new. */
export function newCalls(before: Board | undefined, after: Board): Call[] {
  if (!before) return [];
  const known = (c: Call) =>
    before.calls.some((b) => b.number === c.number && b.window === c.window && b.times >= c.times);
  return after.calls.filter((c) => !known(c)).reverse();
}

export function nextBoard(state: BoardState, event: BoardEvent): BoardState {
  if (event.type === 'unknown') return { ...state, unknown: true };
  const offset = event.serverAt === undefined ? state.offset : event.serverAt - event.at;
  const seen = { ...state, unknown: false, answeredAt: event.at, offset };
  if (event.type === 'same') return seen;
  const calls = newCalls(state.board, event.board);
  return {
    ...seen,
    board: event.board,
    ...(calls.length > 0 ? { toSpeak: calls, turn: state.turn + 1, freshSince: event.at } : {}),
  };
}

export type Connection = { lost: false } | { lost: true; since?: number };

export function connectionOf(state: BoardState, now: number, startedAt: number): Connection {
  if (now - (state.answeredAt ?? startedAt) < LOST_AFTER_MS) return { lost: false };
  return { lost: true, since: state.answeredAt === undefined ? undefined : state.answeredAt + state.offset };
}

export const isFresh = (state: BoardState, now: number) =>
  state.freshSince !== undefined && now - state.freshSince < FRESH_MS;
