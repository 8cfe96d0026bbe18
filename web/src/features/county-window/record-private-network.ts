import { jobCommand } from './job-command';

export type RecordPrivateNetwork = { system: string; number: string; enteredOn: string };
export const recordPrivateNetwork = (number: string) => jobCommand<RecordPrivateNetwork>(number, 'private-network');
