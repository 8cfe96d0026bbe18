import { windowCommand } from './window-command';

export const transferTicket = (id: string, forKind: 'issuing' | 'integrated') =>
  windowCommand(id, 'transfer', { forKind });
