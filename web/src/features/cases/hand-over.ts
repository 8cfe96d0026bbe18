import { caseCommand } from './case-command';

export type HandOver = {
  receiver: string;
  relation: 'self' | 'agent' | 'family';
  checked: 'idCard' | 'known' | 'authorisation';
  note?: string;
};
export const handOver = (number: string) => caseCommand<HandOver>(number, 'hand-over');
