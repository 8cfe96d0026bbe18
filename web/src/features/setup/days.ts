import { addDays, monthGrid, usualKind } from './dates';
import type { Change, DayKind, SetupCalendar, SpecialDay } from './setup-types';

export type DayView = {
  date: string;
  kind: DayKind;
  name: string;
  from: SpecialDay['from'] | 'usual';
  /** Changed here and not saved. */
  pending: boolean;
};

/** A day as it will be once the collected changes are saved. What lies under a county's day the server knows; here the week's rule stands in. */
export function dayView(calendar: Pick<SetupCalendar, 'days'>, changes: readonly Change[], date: string): DayView {
  const set = changes.find((c) => c.type === 'day-set' && c.day.date === date);
  if (set?.type === 'day-set') return { ...set.day, from: 'county', pending: true };
  const usual = { date, kind: usualKind(date), name: '', from: 'usual' as const };
  if (changes.some((c) => c.type === 'day-restored' && c.date === date)) return { ...usual, pending: true };
  const special = calendar.days.find((d) => d.date === date);
  return special ? { ...special, pending: false } : { ...usual, pending: false };
}

export function monthViews(
  calendar: Pick<SetupCalendar, 'days'>,
  changes: readonly Change[],
  year: number,
  month: number,
) {
  return monthGrid(year, month).map((week) => week.map((date) => (date ? dayView(calendar, changes, date) : null)));
}

export type Stretch = {
  from: string;
  to: string;
  kind: DayKind;
  name: string;
  source: DayView['from'];
  pending: boolean;
};

/** Days that differ from the week's rule, neighbours of one name taken together. */
export function stretches(days: readonly (DayView | null)[]): Stretch[] {
  const found: Stretch[] = [];
  for (const d of days) {
    if (!d || (d.from === 'usual' && !d.pending)) continue;
    const last = found[found.length - 1];
    const joins =
      last &&
      last.kind === d.kind &&
      last.name === d.name &&
      last.source === d.from &&
      last.pending === d.pending &&
      addDays(last.to, 1) === d.date;
    if (joins) last.to = d.date;
    else found.push({ from: d.date, to: d.date, kind: d.kind, name: d.name, source: d.from, pending: d.pending });
  }
  return found;
}
