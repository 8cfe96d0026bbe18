import { health } from '../../copy/health';
import { saidCode } from '../supervision/letter-words';
import type { Check, Grade } from './get-health';

const order: Grade[] = ['bad', 'warn', 'ok'];

/** What burns first; the server's order otherwise. */
export function urgentFirst(checks: Check[]): Check[] {
  return [...checks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** One sentence over everything. */
export function summary(checks: Check[]): { state: Grade; text: string } {
  const count = (state: Grade) => checks.filter((c) => c.state === state).length;
  if (count('bad') > 0) return { state: 'bad', text: health.summary.bad(count('bad')) };
  if (count('warn') > 0) return { state: 'warn', text: health.summary.warn(count('warn')) };
  return { state: 'ok', text: health.summary.ok };
}

export function reason(code: string): string {
  return code.startsWith('bus-') ? (health.reason[code] ?? health.busAnswered(code)) : (saidCode(code) ?? code);
}
