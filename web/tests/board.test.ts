import { describe, expect, it } from 'vitest';
import { boardZh } from '../src/copy/hall';
import { connectionOf, isFresh, nextBoard, noBoard, type BoardState } from '../src/features/public/board/board-state';
import { boardShape } from '../src/features/public/board/get-board';
import * as sample from './hall-samples';

const seen = (state: BoardState, calls: object[], at: number) =>
  nextBoard(state, {
    type: 'answer',
    board: boardShape({ ...sample.board, calls }, 'board'),
    at,
    serverAt: at + 5_000,
  });

describe('the board', () => {
  const old = sample.board.calls;
  const first = seen(noBoard, old, 1_000);

  it('does not call again what stood there when it was switched on', () => {
    expect(first.toSpeak).toEqual([]);
    expect(isFresh(first, 1_000)).toBe(false);
  });
  it('speaks a new call, and a repeated one once more', () => {
    const called = seen(first, [sample.call('A012'), ...old], 2_000);
    expect(called.toSpeak.map((c) => c.number)).toEqual(['A012']);
    expect([isFresh(called, 2_500), isFresh(called, 60_000)]).toEqual([true, false]);
    const same = nextBoard(called, { type: 'same', at: 3_000 });
    expect(same.turn).toBe(called.turn);
    const again = seen(same, [sample.call('A012', 2), ...old], 4_000);
    expect([again.turn, again.toSpeak.map((c) => c.times)]).toEqual([called.turn + 1, [2]]);
  });
  it('is silent when a called one is now served', () => {
    const called = seen(first, [sample.call('A012'), ...old], 2_000);
    expect(seen(called, [sample.call('A012', 0), ...old], 3_000).turn).toBe(called.turn);
  });
  it('speaks two calls of one second in the order they were made', () => {
    const both = seen(first, [sample.call('A013', 1, '综合窗口2'), sample.call('A012'), ...old], 2_000);
    expect(both.toSpeak.map((c) => c.number)).toEqual(['A012', 'A013']);
  });
  it('says that the line is lost, with the time it stopped at by the clock of the server, and recovers', () => {
    expect(connectionOf(first, 4_000, 0)).toEqual({ lost: false });
    expect(connectionOf(first, 20_000, 0)).toEqual({ lost: true, since: 6_000 });
    expect(connectionOf(nextBoard(first, { type: 'same', at: 20_500 }), 21_000, 0)).toEqual({ lost: false });
    expect(connectionOf(noBoard, 20_000, 0)).toEqual({ lost: true, since: undefined });
  });
  it('reads numbers digit by digit', () =>
    expect(boardZh.spoken('A012', '综合窗口1')).toBe('请 A 零 一 二 号，到综合窗口 一'));
});
