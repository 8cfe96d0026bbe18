import type { Session } from './setup-types';

export const saidSessions = (sessions: readonly Session[]) =>
  sessions.map((s) => `${s.from.slice(0, 5)}-${s.to.slice(0, 5)}`).join('、');

/** 08:30-12:00、13:30-17:00 in the order of the day; undefined when it is none. */
export function readSessions(text: string): Session[] | undefined {
  const parts = text
    .replace(/[：]/g, ':')
    .replace(/[–—~\u81f3－]/g, '-')
    .split(/[、,，;；\s]+/)
    .filter(Boolean);
  const sessions: Session[] = [];
  for (const part of parts) {
    const m = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(part);
    if (!m || Number(m[1]) > 23 || Number(m[3]) > 23 || Number(m[2]) > 59 || Number(m[4]) > 59) return undefined;
    const time = (h: string, min: string) => `${h.padStart(2, '0')}:${min}:00`;
    const session = { from: time(m[1]!, m[2]!), to: time(m[3]!, m[4]!) };
    const last = sessions[sessions.length - 1];
    if (session.from >= session.to || (last && session.from < last.to)) return undefined;
    sessions.push(session);
  }
  return sessions;
}
