import { caseCommand } from './case-command';

export type IssueCase = {
  documentNumber?: string;
  copies?: number;
  courier?: string;
  courierNumber?: string;
  note?: string;
};
export const issueCase = (number: string) => caseCommand<IssueCase>(number, 'issue');
