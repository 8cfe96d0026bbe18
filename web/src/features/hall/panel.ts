import type { HallDay, HallWindow, Waiting } from './contract';
import { nextFor } from './waits';

/** Where this clerk stands with the one in front of the window. */
export type Panel =
  | { phase: 'watching' }
  | { phase: 'noSeat' }
  | { phase: 'idle'; window: HallWindow; next?: Waiting }
  | { phase: 'called'; window: HallWindow; number: string; at: string; times: number; next?: Waiting }
  | { phase: 'serving'; window: HallWindow; number: string; since: string; itemName?: string; next?: Waiting };

export function panelOf(day: HallDay): Panel {
  const window = day.windows.find((w) => w.id === day.myWindow);
  if (!window) return { phase: day.mayServe ? 'noSeat' : 'watching' };
  const next = nextFor(day, window);
  if (window.serving) return { phase: 'serving', window, next, ...window.serving };
  if (window.called) return { phase: 'called', window, next, ...window.called };
  return { phase: 'idle', window, next };
}

export type Act =
  'call' | 'recall' | 'skip' | 'park' | 'noShow' | 'start' | 'attend' | 'finish' | 'consult' | 'transfer';

const allowed: Record<Panel['phase'], readonly Act[]> = {
  watching: [],
  noSeat: [],
  idle: ['call'],
  called: ['recall', 'skip', 'park', 'start', 'attend', 'noShow'],
  serving: ['start', 'finish', 'consult', 'transfer'],
};

export function mayDo(panel: Panel, act: Act): boolean {
  if (act === 'call') return panel.phase === 'idle' && panel.next !== undefined;
  if (act === 'transfer') return panel.phase === 'serving' && panel.window.kind !== 'issuing';
  return allowed[panel.phase].includes(act);
}

/** The remembered window of this PC if it is free, else the first free one that is no tidal window. */
export function windowToOffer(day: HallDay, last: string | undefined): HallWindow | undefined {
  const free = day.windows.filter((w) => !w.seat && w.kind !== 'tidal');
  return free.find((w) => w.id === last) ?? free[0];
}

/** Empty seats burn while somebody waits; the longest empty first. */
export function emptySeats(day: HallDay): HallWindow[] {
  return day.windows.filter((w) => w.emptySince && !w.seat).sort((a, b) => a.emptySince!.localeCompare(b.emptySince!));
}
