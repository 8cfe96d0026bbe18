import { post } from '../../lib/http';
import { ticket, type PriorityReason, type Ticket } from './contract';

export type TakeTicket = { kind: 'walkIn' | 'priority'; reason?: PriorityReason; itemId?: string };

export const takeTicket =
  (body: TakeTicket) =>
  async (key: string): Promise<Ticket> =>
    ticket(await post<unknown>('/api/hall/tickets', body, { key }), 'ticket');
