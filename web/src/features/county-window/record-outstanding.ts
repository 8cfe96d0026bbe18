import { jobCommand } from './job-command';

export type RecordOutstanding = { note?: string };
export const recordOutstanding = (number: string) => jobCommand<RecordOutstanding>(number, 'outstanding');
