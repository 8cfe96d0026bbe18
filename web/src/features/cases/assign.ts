import { caseCommand } from './case-command';

export type Assign = { staffId: string; reason: string };
export const assign = (number: string) => caseCommand<Assign>(number, 'assign');
