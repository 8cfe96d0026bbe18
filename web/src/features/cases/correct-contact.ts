import type { SentDelivery } from '../../lib/contract';
import { caseCommand } from './case-command';

export type CorrectContact = { phone: string; delivery?: SentDelivery };
export const correctContact = (number: string) => caseCommand<CorrectContact>(number, 'contact');
