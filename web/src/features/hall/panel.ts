import type { HallDay, HallWindow, Waiting, WindowKind } from './contract';
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
  serving: ['start', 'finish', 'consult', 'transfer', 'park'],
};

export function mayDo(panel: Panel, act: Act): boolean {
  if (act === 'call') return panel.phase === 'idle' && panel.next !== undefined;
  return allowed[panel.phase].includes(act);
}

/** The tidal window is staffed by whoever opens it; the server has the last word. */
export function maySit(role: string, kind: WindowKind): boolean {
  if (kind === 'integrated') return role === 'integratedWindow';
  if (kind === 'issuing') return role === 'integratedWindow' || role === 'issuingWindow';
  return role === 'integratedWindow' || role === 'issuingWindow' || role === 'townshipOffice';
}

/** The remembered window of this PC if it is free, else the first free one that is no tidal window. */
export function windowToOffer(day: HallDay, role: string, last: string | undefined): HallWindow | undefined {
  const free = day.windows.filter((w) => !w.seat && w.kind !== 'tidal' && maySit(role, w.kind));
  return free.find((w) => w.id === last) ?? free[0];
}

/** Empty seats burn while somebody waits; the longest empty first. */
export function emptySeats(day: HallDay): HallWindow[] {
  return day.windows.filter((w) => w.emptySince && !w.seat).sort((a, b) => a.emptySince!.localeCompare(b.emptySince!));
}
