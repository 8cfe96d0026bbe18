import type { DayKind } from './setup-types';

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);

export const isoDate = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;
export const addDays = (date: string, days: number) => new Date(at(date) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / DAY);
/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(at(date)).getUTCDay() + 6) % 7;
export const usualKind = (date: string): DayKind => (weekdayOf(date) > 4 ? 'rest' : 'work');

/** Weeks of a month, Monday first; null where the week belongs to another month. */
export function monthGrid(year: number, month: number): (string | null)[][] {
  const first = isoDate(year, month, 1);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = 1; day <= length; day++) cells.push(isoDate(year, month, day));
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}

/** Where a key leads from a day, within the year. */
export function dayAfterKey(date: string, key: string): string | undefined {
  const step: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const length = (m: number) => new Date(Date.UTC(year, m, 0)).getUTCDate();
  let to: string | undefined;
  if (step[key]) to = addDays(date, step[key]);
  else if (key === 'Home') to = isoDate(year, month, 1);
  else if (key === 'End') to = isoDate(year, month, length(month));
  else if (key === 'PageUp' || key === 'PageDown') {
    const m = month + (key === 'PageUp' ? -1 : 1);
    if (m >= 1 && m <= 12) to = isoDate(year, m, Math.min(Number(date.slice(8)), length(m)));
  }
  return to?.startsWith(String(year)) ? to : undefined;
}
