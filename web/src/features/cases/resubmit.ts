import type { SentMaterial } from '../../lib/contract';
import { caseCommand } from './case-command';

export type Resubmit = { materials: SentMaterial[]; note?: string };
export const resubmit = (number: string) => caseCommand<Resubmit>(number, 'resubmit');
