import { addDays } from './dates';
import type { Change, DayKind, SetDay, SetupCalendar } from './setup-types';

/** Two changes of the same thing: the later replaces the earlier. */
export function subjectOf(change: Change): string {
  switch (change.type) {
    case 'day-set':
      return `day ${change.day.date}`;
    case 'day-restored':
      return `day ${change.date}`;
    case 'year-published':
      return `year ${change.year}`;
    case 'hours-set':
      return `hours ${change.hours.unitId} ${change.hours.from}`;
    default:
      return change.type;
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (x: unknown): unknown =>
  x && typeof x === 'object' && !Array.isArray(x)
    ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1)))
    : x;

/** True when saving it would change nothing. */
export function isIdle(calendar: SetupCalendar, change: Change): boolean {
  switch (change.type) {
    case 'day-set': {
      const now = calendar.days.find((d) => d.date === change.day.date);
      return !!now && now.kind === change.day.kind && now.name === change.day.name;
    }
    case 'day-restored':
      return (
        change.date.startsWith(String(calendar.year)) &&
        calendar.days.find((d) => d.date === change.date)?.from !== 'county'
      );
    case 'year-published':
      return calendar.years.includes(change.year);
    case 'hours-set': {
      const now = calendar.hours.find((h) => h.unitId === change.hours.unitId && h.from === change.hours.from);
      return !!now && same(change.hours, { ...now, unitName: undefined });
    }
    case 'limits-set':
      return same(change.limits, calendar.limits);
    case 'tide-set':
      return same(change.tide, calendar.tide);
  }
}

export function collect(changes: readonly Change[], change: Change, calendar: SetupCalendar): Change[] {
  const others = changes.filter((c) => subjectOf(c) !== subjectOf(change));
  return isIdle(calendar, change) ? others : [...others, change];
}

export const without = (changes: readonly Change[], subject: string) => changes.filter((c) => subjectOf(c) !== subject);

/** The same for every day of a holiday. */
export function daysSet(from: string, to: string, kind: DayKind, name: string): Change[] {
  const days: SetDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, kind, name });
  return days.map((day) => ({ type: 'day-set', day }));
}
