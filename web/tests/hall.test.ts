import { describe, expect, it } from 'vitest';
import { hallZh, ticketZh } from '../src/copy/hall';
import { hallDay, ticket } from '../src/features/hall/contract';
import { emptySeats, maySit, mayDo, panelOf, windowToOffer } from '../src/features/hall/panel';
import { WrongShape } from '../src/features/hall/shape';
import { inLine, lineInFront, nextFor, parked, saidKind, saidWait, waitLevel } from '../src/features/hall/waits';
import { commandOf } from '../src/features/intake/command';
import { newDraft, ticketOf } from '../src/features/intake/draft';
import { partsOf } from '../src/features/intake/parts';
import { placeShape } from '../src/features/public/ticket/ask-ticket';
import { saidPlace } from '../src/features/public/ticket/said-place';
import { ticketLink } from '../src/features/public/ticket/ticket-link';
import * as sample from './hall-samples';

const day = hallDay(sample.day, '');
const withMine = (more: object) =>
  hallDay({ ...sample.day, windows: [{ ...sample.day.windows[0], ...more }, ...sample.day.windows.slice(1)] }, '');

describe('the answer of the server', () => {
  it('is read, what is null stays away, what is new is dropped', () => {
    expect(day.windows[1]).not.toHaveProperty('seat');
    expect(hallDay({ ...sample.day, later: 1 }, '')).toEqual(day);
    expect(day.figures.meanWaitMinutes).toBeUndefined();
  });
  it('names the place where it is broken', () => {
    const broken = { ...sample.day, windows: [{ ...sample.day.windows[0], kind: 'drive-in' }] };
    expect(() => hallDay(broken, '')).toThrow(new WrongShape('windows[0].kind'));
  });
  it('a ticket may come without an estimate', () => {
    const made = { number: 'A016', code: 'C', arrivedAt: day.asOf, ahead: 2, unitName: 'x', kindName: 'y', link: 'z' };
    expect(hallZh.paper.about(ticket({ ...made, qrSvg: '<svg/>' }, '').estimatedMinutes)).toBe('');
  });
});

describe('waits', () => {
  it('are amber from 10 minutes and red from the limit, in words', () => {
    expect([9, 10, 14, 15].map((n) => waitLevel(n, 15))).toEqual(['fine', 'slow', 'slow', 'over']);
    expect([8, 11, 16, 75].map((n) => saidWait(n, 15))).toEqual([
      '8 分钟',
      '11 分钟 偏久',
      '16 分钟 超时',
      '1 小时 15 分 超时',
    ]);
    expect(waitLevel(9, 8)).toBe('over');
  });
  it('the bar counts who stands in line, not who went away', () => {
    expect(lineInFront(day)).toEqual({ text: '3 人等候，最长 17 分 超时', level: 'over' });
    expect(lineInFront({ ...day, line: parked(day) }).text).toBe('没有人等候');
    expect(inLine(day).map((w) => w.number)).toEqual(['A011', 'A012', 'U001']);
  });
  it('says the class with its reason', () => {
    expect(saidKind({ kind: 'priority', reason: 'elderly' })).toBe('优先（老年人）');
    expect(saidKind({ kind: 'walkIn' })).toBe('普通');
  });
});

describe('the panel', () => {
  it('calls who waits for this kind of window', () => {
    expect(nextFor(day, day.windows[0]!)?.number).toBe('A012');
    expect(nextFor(day, day.windows[2]!)?.number).toBe('A011');
  });
  it('goes from free to called to serving, each with its keys', () => {
    const free = panelOf(day);
    expect([free.phase, mayDo(free, 'call'), mayDo(free, 'skip')]).toEqual(['idle', true, false]);
    const called = panelOf(withMine({ called: { number: 'A012', at: day.asOf, times: 2 } }));
    expect(called).toMatchObject({ phase: 'called', number: 'A012', times: 2 });
    expect([mayDo(called, 'call'), mayDo(called, 'start'), mayDo(called, 'finish')]).toEqual([false, true, false]);
    const serving = panelOf(withMine({ serving: { number: 'A012', since: day.asOf } }));
    expect([mayDo(serving, 'call'), mayDo(serving, 'finish'), mayDo(serving, 'park')]).toEqual([false, true, true]);
  });
  it('nobody waits: nothing to call', () => expect(mayDo(panelOf({ ...day, line: [] }), 'call')).toBe(false));
  it('without a seat offers the window of this PC, else a free one of the role', () => {
    const standing = { ...day, myWindow: undefined };
    expect(panelOf(standing).phase).toBe('noSeat');
    expect(panelOf({ ...standing, mayServe: false }).phase).toBe('watching');
    expect(windowToOffer(standing, 'integratedWindow', '3')?.id).toBe('3');
    expect(windowToOffer(standing, 'integratedWindow', undefined)?.id).toBe('2');
    expect(windowToOffer(standing, 'issuingWindow', '2')?.id).toBe('3');
    expect(maySit('townshipOffice', 'tidal')).toBe(true);
    expect(windowToOffer(standing, 'townshipOffice', undefined)).toBeUndefined();
  });
  it('warns of an empty seat', () => expect(emptySeats(day).map((w) => w.id)).toEqual(['2']));
});

describe('the ticket of a case', () => {
  const guide = { itemId: 'x', version: 1, materials: [], situations: [] } as never;
  const draft = {
    ...newDraft('w1', '0400', false),
    items: [{ id: 'x', guideVersion: 1, name: 'x', answers: [] }],
    ticket: 'A012',
  };
  const parts = partsOf(draft.items, [guide]);
  it('comes from the address and goes into the case', () => {
    expect(ticketOf('?ticket=A012')).toBe('A012');
    expect(ticketOf('?ticket=<b>')).toBeUndefined();
    expect(commandOf(draft, parts).ticket).toBe('A012');
  });
  it('a practice case takes no number, a case without one says nothing of it', () => {
    expect(commandOf({ ...draft, practice: true }, parts)).not.toHaveProperty('ticket');
    expect(commandOf({ ...draft, ticket: undefined }, parts)).not.toHaveProperty('ticket');
  });
});

describe('the place in line', () => {
  it('reads the fragment of the paper', () => {
    expect(ticketLink('#0400.20261121.A012.K7PQ2M')).toEqual({
      unitId: '0400',
      date: '2026-11-21',
      number: 'A012',
      code: 'K7PQ2M',
    });
    expect(['', '#', '#0400.2026.A012.K7', '#%E0%A4%A', '#0400.20261121.A012'].map(ticketLink)).toEqual(
      Array(5).fill(undefined),
    );
  });
  const said = (more: object) =>
    saidPlace(placeShape({ number: 'A012', unitName: 'x', asOf: day.asOf, ...more }, 'ticket'));
  it('gives one big answer', () => {
    expect(said({ state: 'waiting', ahead: 3, estimatedMinutes: 12 })).toMatchObject({
      big: '前面还有 3 人',
      small: '约 12 分钟',
    });
    expect(said({ state: 'waiting', ahead: 3 }).small).toBe('请看大屏，听叫号');
    expect(said({ state: 'waiting', ahead: 0, estimatedMinutes: 4 }).big).toBe('下一位就是您');
    expect(said({ state: 'called', window: '综合窗口1' })).toMatchObject({ big: '请到综合窗口1', tone: 'go' });
    expect(said({ state: 'gone' }).big).toBe(ticketZh.gone);
    expect(said({ state: 'booked' }).small).toContain('签到');
  });
});
