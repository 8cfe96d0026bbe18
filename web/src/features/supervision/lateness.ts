import { sup } from '../../copy/supervision';
import { exactTime, saidSpan } from '../../lib/time';

const dayOf = (iso: string) => Date.parse(`${exactTime(iso).slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** 已超 3 天 by the calendar on the wall, within one day by the clock; what is not due yet says what is left. */
export function saidLateness(dueAt: string, now: string): string {
  const days = dayOf(now) - dayOf(dueAt);
  const late = Date.parse(now) >= Date.parse(dueAt);
  const span = days === 0 ? saidSpan(late ? dueAt : now, late ? now : dueAt) : sup.late.days(Math.abs(days));
  return late ? sup.late.by(span) : sup.late.left(span);
}
