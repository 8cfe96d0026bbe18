import { jobCommand } from './job-command';

export type RecordPlatform = { number: string };
export const recordPlatform = (number: string) => jobCommand<RecordPlatform>(number, 'platform');
