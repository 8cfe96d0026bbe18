import { caseCommand } from './case-command';

export type CloseCase = Record<string, never>;
export const closeCase = (number: string) => caseCommand<CloseCase>(number, 'close');
