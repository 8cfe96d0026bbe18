import { setup } from '../../copy/setup';
import { saidDate } from '../../lib/time';
import { addDays } from './dates';
import { subjectOf } from './changes';
import { saidNumbers } from './number-rules';
import { saidSessions } from './sessions';
import type { Change, SetupCalendar } from './setup-types';

export type Said = { text: string; subjects: string[] };

type Known = { unitName: (id: string) => string; calendar: Pick<SetupCalendar, 'limits' | 'tide'> };

export function saidChange(change: Change, { unitName, calendar }: Known): string {
  const say = setup.changes.said;
  switch (change.type) {
    case 'day-set':
      return say.daySet(saidDate(change.day.date), setup.kind[change.day.kind], change.day.name);
    case 'day-restored':
      return say.dayRestored(saidDate(change.date));
    case 'year-published':
      return say.yearPublished(change.year);
    case 'hours-set':
      return say.hoursSet(
        unitName(change.hours.unitId),
        saidDate(change.hours.from),
        saidSessions(change.hours.sessions),
      );
    case 'limits-set':
      return say.limitsSet(saidNumbers(calendar.limits, change.limits));
    case 'tide-set':
      return say.tideSet(saidNumbers(calendar.tide, change.tide));
  }
}

/** A holiday entered in one go is one line, not eight. */
export function saidChanges(changes: readonly Change[], known: Known): Said[] {
  const rank = (c: Change) =>
    c.type === 'day-set' ? `0${c.day.date}` : c.type === 'day-restored' ? `1${c.date}` : '2';
  const lines: (Said & { last?: string; key?: string; count: number })[] = [];
  for (const c of [...changes].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))) {
    const date = c.type === 'day-set' ? c.day.date : undefined;
    const key = c.type === 'day-set' ? `${c.day.kind} ${c.day.name}` : undefined;
    const before = lines[lines.length - 1];
    if (before && key && before.key === key && before.last && addDays(before.last, 1) === date) {
      before.last = date;
      before.count++;
      before.subjects.push(subjectOf(c));
    } else lines.push({ text: saidChange(c, known), subjects: [subjectOf(c)], last: date, key, count: 1 });
  }
  return lines.map((l) => ({
    text: l.count > 1 ? setup.changes.said.more(l.text, l.count) : l.text,
    subjects: l.subjects,
  }));
}
