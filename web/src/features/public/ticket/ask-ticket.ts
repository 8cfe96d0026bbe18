import { maybe, number, object, oneOf, text, type Of } from '../../hall/shape';
import type { TicketLink } from './ticket-link';

export const placeShape = object({
  number: text,
  state: oneOf('waiting', 'called', 'serving', 'parked', 'booked', 'gone'),
  ahead: maybe(number),
  estimatedMinutes: maybe(number),
  window: maybe(text),
  unitName: text,
  asOf: text,
});
export type TicketPlace = Of<typeof placeShape>;

/** Undefined when the server knows no such number. Numbers and code go in the body: no log shall hold them. */
export async function askTicket(ticket: TicketLink): Promise<TicketPlace | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10_000);
  try {
    const response = await fetch('/api/public/ticket', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'zhengwu' },
      body: JSON.stringify(ticket),
      cache: 'no-store',
      signal: stop.signal,
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(String(response.status));
    return placeShape(await response.json(), 'ticket');
  } finally {
    clearTimeout(timer);
  }
}
