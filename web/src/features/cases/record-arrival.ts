import { caseCommand } from './case-command';

export type RecordArrival = { note?: string };
export const recordArrival = (number: string) => caseCommand<RecordArrival>(number, 'arrival');
