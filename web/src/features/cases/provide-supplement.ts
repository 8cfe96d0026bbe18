import type { SentMaterial } from '../../lib/contract';
import { caseCommand } from './case-command';

export type ProvideSupplement = { materials: SentMaterial[]; note?: string };
export const provideSupplement = (number: string) => caseCommand<ProvideSupplement>(number, 'supplement');
