import { setup } from '../../copy/setup';
import { readSessions, saidSessions } from './sessions';
import type { Hours } from './setup-types';

/** Rest days of the week come first: off-peak opening is mostly theirs. */
export const weekdays = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export type HoursTexts = {
  unitId: string;
  from: string;
  sessions: string;
  openSessions: string;
  offPeak: string[];
  offPeakSessions: string;
};

/** A line in force is not rewritten backwards: the change starts today unless somebody says otherwise. */
export const textsOfHours = (h: Partial<Hours>, today: string): HoursTexts => ({
  unitId: h.unitId ?? '',
  from: h.from && h.from > today ? h.from : today,
  sessions: saidSessions(h.sessions ?? []),
  openSessions: saidSessions(h.openSessions ?? []),
  offPeak: (h.offPeak ?? []).map((d) => d.toLowerCase()),
  offPeakSessions: saidSessions(h.offPeakSessions ?? []),
});

export function readHours(v: HoursTexts): { hours?: Hours; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const H = setup.hours;
  const [sessions, openSessions] = [readSessions(v.sessions), readSessions(v.openSessions)];
  const offPeakSessions = v.offPeak.length > 0 ? readSessions(v.offPeakSessions) : [];
  if (!v.unitId) errors.unitId = H.unitWrong;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(v.from)) errors.from = H.fromWrong;
  if (!sessions?.length) errors.sessions = H.wrong;
  if (!openSessions) errors.openSessions = H.wrong;
  if (!offPeakSessions) errors.offPeakSessions = H.wrong;
  else if (v.offPeak.length > 0 && offPeakSessions.length === 0) errors.offPeakSessions = H.offPeakWrong;
  if (Object.keys(errors).length > 0) return { errors };
  const { unitId, from, offPeak } = v;
  return {
    errors,
    hours: {
      unitId,
      from,
      sessions: sessions!,
      openSessions: openSessions!,
      offPeak,
      offPeakSessions: offPeakSessions!,
    },
  };
}
