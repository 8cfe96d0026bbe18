import { describe, expect, it } from 'vitest';
import { collect, daysSet, subjectOf, without } from '../src/features/setup/changes';
import { saidChanges } from '../src/features/setup/change-words';
import { dayAfterKey, daysBetween, monthGrid, usualKind } from '../src/features/setup/dates';
import { dayView, monthViews, stretches } from '../src/features/setup/days';
import { readHours, textsOfHours } from '../src/features/setup/hours-texts';
import { limitErrors, limitRules, readNumbers, textsOf } from '../src/features/setup/number-rules';
import { readSessions, saidSessions } from '../src/features/setup/sessions';
import type { Change, SetupCalendar } from '../src/features/setup/setup-types';

// As the server writes it: camel case, null members left out.
const calendar: SetupCalendar = JSON.parse(
  '{"version":3,"years":[2026],"year":2026,"published":true,"days":[{"date":"2026-10-01","kind":"rest","name":"国庆节","from":"imported"},' +
    '{"date":"2026-10-02","kind":"rest","name":"国庆节","from":"imported"},{"date":"2026-10-09","kind":"half","name":"县庆日","from":"county"},' +
    '{"date":"2026-10-10","kind":"work","name":"国庆节调休","from":"imported"}],"hours":[{"unitId":"*","from":"2020-01-01","sessions":' +
    '[{"from":"08:30:00","to":"12:00:00"},{"from":"13:30:00","to":"17:00:00"}],"openSessions":[],"offPeak":[],"offPeakSessions":[]}],' +
    '"limits":{"warnPercent":80,"warnDaysBefore":1,"leaderAfterDays":1,"supervisionAfterDays":3,"takeOverMinutes":240,"noticeDays":5,' +
    '"deliveryDays":10,"parcelDays":5,"extensionDays":10,"orderReplyDays":3},"tide":{"byWait":true,"waitMinutes":15,"byCases":true,' +
    '"dailyCases":30,"byForecast":true,"openingTakesMinutes":5},"history":[]}',
);
const set = (date: string, name = '放假'): Change => ({ type: 'day-set', day: { date, kind: 'rest', name } });

describe('calendar grid', () => {
  it('weeks begin on Monday and hold every day once', () => {
    for (let month = 1; month <= 12; month++) {
      const weeks = monthGrid(2026, month);
      expect(weeks.every((w) => w.length === 7)).toBe(true);
      const days = weeks.flat().filter((d) => d !== null);
      expect(days).toHaveLength(new Date(2026, month, 0).getDate());
      expect(new Set(days).size).toBe(days.length);
    }
    expect(monthGrid(2026, 11)[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(monthGrid(2028, 2).flat()).toContain('2028-02-29');
  });
  it('keys move within the year', () => {
    expect(dayAfterKey('2026-03-01', 'ArrowLeft')).toBe('2026-02-28');
    expect(dayAfterKey('2026-03-01', 'ArrowDown')).toBe('2026-03-08');
    expect(dayAfterKey('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(dayAfterKey('2026-02-10', 'End')).toBe('2026-02-28');
    expect(dayAfterKey('2026-01-01', 'ArrowUp')).toBeUndefined();
    expect(dayAfterKey('2026-12-31', 'PageDown')).toBeUndefined();
    expect(dayAfterKey('2026-05-05', 'x')).toBeUndefined();
  });
  it('without a notice the week decides', () => {
    expect(usualKind('2027-01-01')).toBe('work');
    expect(usualKind('2027-01-02')).toBe('rest');
  });
  it('a day says who says so, a change lies over it', () => {
    expect(dayView(calendar, [], '2026-10-01')).toMatchObject({ kind: 'rest', from: 'imported', pending: false });
    expect(dayView(calendar, [], '2026-10-12')).toMatchObject({ kind: 'work', from: 'usual' });
    expect(dayView(calendar, [set('2026-10-12')], '2026-10-12')).toMatchObject({ from: 'county', pending: true });
    const restored: Change = { type: 'day-restored', date: '2026-10-09' };
    expect(dayView(calendar, [restored], '2026-10-09')).toMatchObject({ kind: 'work', from: 'usual', pending: true });
  });
  it('neighbours of one name are one line', () => {
    const october = monthViews(calendar, [set('2026-10-03', '国庆节')], 2026, 10).flat();
    expect(stretches(october).map((s) => [s.from.slice(8), s.to.slice(8), s.pending])).toEqual([
      ['01', '02', false],
      ['03', '03', true],
      ['09', '09', false],
      ['10', '10', false],
    ]);
  });
});

describe('collected changes', () => {
  it('the later change of a day replaces the earlier', () => {
    const one = collect([], set('2026-03-12', '甲'), calendar);
    expect(collect(one, set('2026-03-12', '乙'), calendar)).toEqual([set('2026-03-12', '乙')]);
  });
  it('what is saved already is no change', () => {
    expect(collect([], set('2026-10-01', '国庆节'), calendar)).toEqual([]);
    expect(collect([set('2026-10-01', '别的')], set('2026-10-01', '国庆节'), calendar)).toEqual([]);
    expect(collect([], { type: 'year-published', year: 2026 }, calendar)).toEqual([]);
    expect(collect([], { type: 'limits-set', limits: { ...calendar.limits } }, calendar)).toEqual([]);
    expect(collect([], { type: 'hours-set', hours: calendar.hours[0]! }, calendar)).toEqual([]);
  });
  it('only a county’s day can be restored; restoring one that was only collected drops it', () => {
    expect(collect([], { type: 'day-restored', date: '2026-10-01' }, calendar)).toEqual([]);
    expect(collect([set('2026-03-12')], { type: 'day-restored', date: '2026-03-12' }, calendar)).toEqual([]);
    expect(collect([], { type: 'day-restored', date: '2026-10-09' }, calendar)).toHaveLength(1);
  });
  it('a holiday is entered in one go, read as one line and taken back as one', () => {
    const changes = daysSet('2026-12-30', '2027-01-02', 'rest', '元旦').reduce<Change[]>(
      (all, c) => collect(all, c, calendar),
      [],
    );
    expect(changes).toHaveLength(4);
    const lines = saidChanges([...changes, set('2026-03-12')], { unitName: (id) => id, calendar });
    expect(lines.map((l) => l.text)).toEqual([
      '3月12日（周四） 改为休息：放假',
      '12月30日（周三） 改为休息：元旦等 4 天',
    ]);
    expect(lines[1]!.subjects.reduce<Change[]>((all, s) => without(all, s), changes)).toEqual([]);
  });
  it('numbers say old and new', () => {
    const limits = { ...calendar.limits, takeOverMinutes: 120 };
    expect(saidChanges([{ type: 'limits-set', limits }], { unitName: (id) => id, calendar })[0]!.text).toBe(
      '办理时限：县里承接 240 → 120 分钟',
    );
  });
  it('subjects tell units and dates apart', () => {
    const hours = calendar.hours[0]!;
    expect(subjectOf({ type: 'hours-set', hours })).not.toBe(
      subjectOf({ type: 'hours-set', hours: { ...hours, from: '2026-01-01' } }),
    );
  });
});

describe('hours and numbers', () => {
  it('reads sessions as people write them', () => {
    expect(saidSessions(readSessions('8:30–12:00，13：30至17:00')!)).toBe('08:30-12:00、13:30-17:00');
    expect(readSessions('')).toEqual([]);
    for (const wrong of ['12:00-08:30', '08:30-12:00、11:00-17:00', '8-12', '25:00-26:00'])
      expect(readSessions(wrong)).toBeUndefined();
  });
  it('hours are changed from today on, never backwards', () => {
    const texts = textsOfHours({ ...calendar.hours[0]!, offPeak: ['Saturday'] }, '2026-11-21');
    expect(texts.from).toBe('2026-11-21');
    expect(readHours(texts).errors).toHaveProperty('offPeakSessions');
    const read = readHours({ ...texts, offPeakSessions: '09:00-12:00' });
    expect(read.hours).toMatchObject({ unitId: '*', offPeak: ['saturday'] });
    expect(Object.keys(read.hours!)).not.toContain('unitName');
  });
  it('numbers outside their bounds are refused at their field', () => {
    const texts = { ...textsOf(calendar.limits), noticeDays: '0', warnPercent: '8o' };
    expect(Object.keys(readNumbers(limitRules, texts).errors)).toEqual(['warnPercent', 'noticeDays']);
    expect(readNumbers(limitRules, textsOf(calendar.limits)).values).toEqual(calendar.limits);
    expect(limitErrors({ leaderAfterDays: 5, supervisionAfterDays: 3 })).toHaveProperty('supervisionAfterDays');
  });
  it('days between two dates', () => expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3));
});
