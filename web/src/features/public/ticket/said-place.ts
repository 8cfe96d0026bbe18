import { ticketZh as t } from '../../../copy/hall';
import type { TicketPlace } from './ask-ticket';

export type SaidPlace = { big: string; small: string; tone: 'calm' | 'go' | 'over' };

/** The one big answer, and the sentence under it. */
export function saidPlace(p: TicketPlace): SaidPlace {
  const window = p.window ?? t.someWindow;
  switch (p.state) {
    case 'waiting':
      return {
        big: t.ahead(p.ahead ?? 0),
        small: t.about(p.ahead === 0 ? 0 : p.estimatedMinutes),
        tone: 'calm',
      };
    case 'called':
      return { big: t.goTo(window), small: t.calledHint, tone: 'go' };
    case 'serving':
      return { big: t.serving, small: window, tone: 'calm' };
    case 'parked':
      return { big: t.parked, small: t.parkedHint, tone: 'calm' };
    case 'booked':
      return { big: t.booked, small: t.bookedHint, tone: 'calm' };
    case 'gone':
      return { big: t.gone, small: t.goneHint, tone: 'over' };
  }
}
