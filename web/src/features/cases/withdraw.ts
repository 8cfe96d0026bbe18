import { caseCommand } from './case-command';

export type Withdraw = { reason: string };
export const withdraw = (number: string) => caseCommand<Withdraw>(number, 'withdraw');
