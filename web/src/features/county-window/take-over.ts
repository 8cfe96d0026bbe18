import { jobCommand } from './job-command';

export type TakeOver = Record<string, never>;
export const takeOver = (number: string) => jobCommand<TakeOver>(number, 'take-over');
