import { describe, expect, it } from 'vitest';
import { sup } from '../src/copy/supervision';
import { goTarget } from '../src/features/supervision/go';
import { heatOf, reasonsOf, splitAlarms, steady, unitOf, worstFirst } from '../src/features/supervision/halls';
import { saidLateness } from '../src/features/supervision/lateness';
import { saidCode } from '../src/features/supervision/letter-words';
import { findPeople } from '../src/features/supervision/list-people';
import type { AlarmToday, HallToday, SupervisionToday } from '../src/features/supervision/today';
import { fullTime, shortTime } from '../src/features/supervision/wish-times';
import type { Desk } from '../src/lib/contract';

const hall = (unitId: string, more: Partial<HallToday> = {}): HallToday => ({
  unitId,
  unitName: `镇${unitId}`,
  isOpenNow: true,
  windowsOpen: 2,
  waiting: 0,
  overLimit: 0,
  served: 0,
  tide: 'closed',
  tideReasons: [],
  openCases: 0,
  openCasesMore: false,
  dueSoon: 0,
  overdue: 0,
  ...more,
});
const alarm = (id: string, level: AlarmToday['level'], dueAt: string, more: Partial<AlarmToday> = {}): AlarmToday => ({
  kind: 'case',
  id,
  unitId: '0400',
  unitName: '镇',
  itemName: '事项',
  limit: 'promised-limit',
  limitName: '承诺办结',
  level,
  levelName: '',
  dueAt,
  raisedAt: dueAt,
  holder: '县0号窗口',
  practice: false,
  ...more,
});

describe('halls, worst first', () => {
  it('people nobody serves come before late papers, late papers before a calm hall', () => {
    const halls = [
      hall('0100'),
      hall('0200', { dueSoon: 4 }),
      hall('0300', { overdue: 9 }),
      hall('0400', { windowsOpen: 0, waiting: 1 }),
      hall('0500', { tide: 'alarmed', overLimit: 3 }),
      hall('0600', { isOpenNow: false }),
    ];
    expect(worstFirst(halls).map((h) => h.unitId)).toEqual(['0500', '0400', '0300', '0200', '0100', '0600']);
    expect(halls.map((h) => h.unitId)[0]).toBe('0100');
  });
  it('a closed hall with nobody inside does not burn', () =>
    expect(heatOf(hall('0100', { isOpenNow: false, windowsOpen: 0, waiting: 0 }))).toBe('shut'));
  it('every colour has its reason in words', () => {
    expect(reasonsOf(hall('0100', { tide: 'alarmed' }))).toEqual([sup.reason.tide]);
    expect(reasonsOf(hall('0100', { tide: 'alarmed', tideReasons: ['等 20 分钟'], overLimit: 2 }))).toEqual([
      '等 20 分钟',
      sup.reason.overLimit(2),
    ]);
    expect(reasonsOf(hall('0100'))).toEqual([]);
  });
  it('rows stay where the reader has them, new ones come last', () =>
    expect(steady(['c', 'a', 'n', 'b'], (x) => x, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'n']));
});

describe('alarms', () => {
  const alarms = [
    alarm('0400-20261120-0001', 'warning', '2026-11-25T09:00:00+00:00'),
    alarm('0401-20261109-0001', 'overdue', '2026-11-20T09:00:00+00:00', { kind: 'job', unitId: '0000' }),
    alarm('0500-20261101-0001', 'supervision', '2026-11-16T09:00:00+00:00', { unitId: '0500' }),
    alarm('20261124', 'overdue', '2026-11-24T01:00:00+00:00', { kind: 'day' }),
  ];
  it('late, soon and hall alarms apart, the longest due first', () => {
    const { late, soon, days } = splitAlarms(alarms);
    expect(late.map((a) => a.id)).toEqual(['0500-20261101-0001', '0401-20261109-0001']);
    expect(soon).toHaveLength(1);
    expect(days).toHaveLength(1);
  });
  it('a county job belongs to the township of its number', () => {
    expect(unitOf(alarms[1]!)).toBe('0400');
    expect(splitAlarms(alarms, '0400').late.map((a) => a.id)).toEqual(['0401-20261109-0001']);
  });
  it('at the same moment what climbed highest comes first', () => {
    const at = '2026-11-20T09:00:00+00:00';
    const rows = [alarm('a', 'overdue', at), alarm('b', 'supervision', at)];
    expect(splitAlarms(rows).late.map((a) => a.id)).toEqual(['b', 'a']);
  });
});

describe('lateness in words', () => {
  it('by the wall calendar from the next day on, by the clock on the day itself', () => {
    expect(saidLateness('2026-11-20T09:00:00Z', '2026-11-23T00:30:00Z')).toBe('已超 3 天');
    expect(saidLateness('2026-11-23T01:00:00Z', '2026-11-23T04:10:00Z')).toBe('已超 3 小时 10 分');
  });
  it('midnight is Beijing’s', () =>
    expect(saidLateness('2026-11-22T15:30:00Z', '2026-11-22T16:30:00Z')).toBe('已超 1 天'));
  it('what is not due yet says what is left', () => {
    expect(saidLateness('2026-11-25T09:00:00Z', '2026-11-23T01:00:00Z')).toBe('还剩 2 天');
    expect(saidLateness('2026-11-23T09:00:00Z', '2026-11-23T08:20:00Z')).toBe('还剩 40 分钟');
  });
});

describe('the mail server’s codes', () => {
  it('are sentences', () => {
    expect(saidCode('no-address')).toBe(sup.mail.code['no-address']);
    expect(saidCode('smtp-timeout')).toBe(sup.mail.code['smtp-timeout']);
    expect(saidCode('smtp-550')).toBe('收件方邮箱不收（550）');
    expect(saidCode('smtp-451')).toBe('收件方邮箱暂时不收（451）');
  });
  it('an unknown one is shown, none is nothing', () => {
    expect(saidCode('smtp-new')).toBe('没有发成（smtp-new）');
    expect(saidCode(undefined)).toBeUndefined();
  });
});

describe('/go', () => {
  const me = (unit: string, ...desks: Desk[]) => ({ desks, unit: { id: unit, name: '', kind: '' } });
  const number = '0401-20261121-0001';
  it('leads each post to the page it may open', () => {
    expect(goTarget(number, me('0000', 'supervision'))).toBe(`/supervision/cases/${number}`);
    expect(goTarget(number, me('0000', 'county'))).toBe(`/county/${number}`);
    expect(goTarget(number, me('0000', 'county', 'supervision'))).toBe(`/county/${number}`);
    expect(goTarget(number, me('0400', 'intake', 'my-cases', 'hall'))).toBe(`/cases/${number}`);
  });
  it('a hall: its own people to the hall, the supervisor to the hall’s line', () => {
    expect(goTarget('hall-0400', me('0400', 'my-cases', 'hall'))).toBe('/hall');
    expect(goTarget('hall-0400', me('0000', 'county', 'supervision'))).toBe('/supervision?unit=0400');
  });
  it('says no to other units and to posts without the desk', () => {
    expect(goTarget('hall-0400', me('0500', 'my-cases', 'hall'))).toBeNull();
    expect(goTarget('hall-0400', me('0400', 'intake', 'my-cases'))).toBeNull();
    expect(goTarget(number, me('0500', 'my-cases'))).toBeNull();
    expect(goTarget(number, me('0000', 'setup'))).toBeNull();
  });
  it('knows no other address', () => {
    for (const ref of ['', 'hall-', '//example.org', '0400-2026-1', `${number}/x`, 'hall-0400x'])
      expect(goTarget(ref, me('0000', 'supervision'))).toBeUndefined();
  });
});

it('people are found by name, post or unit', () => {
  const people = [
    { staffId: '1', name: '试甲', roleName: '综合窗口', unitName: '甲镇' },
    { staffId: '2', name: '试乙', roleName: '站办所', unitName: '甲镇' },
  ];
  expect(findPeople(people, ' 甲镇 站办 ').map((p) => p.staffId)).toEqual(['2']);
  expect(findPeople(people, '')).toHaveLength(2);
});

it('times of the mail settings', () => {
  expect(shortTime('07:30:00')).toBe('07:30');
  expect(fullTime('7：30')).toBe('07:30:00');
  expect(fullTime('24:00')).toBeUndefined();
});

it('reads an answer whose empty members are left out', () => {
  const sample: SupervisionToday = JSON.parse(
    '{"asOf":"2026-11-21T01:10:00+00:00","halls":[{"unitId":"0400","unitName":"镇","isOpenNow":true,"windowsOpen":0,"waiting":2,"overLimit":0,' +
      '"served":0,"tide":"alarmed","tideReasons":[],"openCases":1,"openCasesMore":false,"dueSoon":0,"overdue":0}],"county":{"toTake":0,"inHand":0,' +
      '"awaitingSupplement":0,"toIssue":0,"dueSoon":0,"overdue":0},"alarms":[],"letters":{"waiting":0,"failed":0}}',
  );
  expect(worstFirst(sample.halls).map(reasonsOf)).toEqual([[sup.reason.tide, sup.reason.empty(2)]]);
  expect(splitAlarms(sample.alarms)).toEqual({ late: [], soon: [], days: [] });
});
