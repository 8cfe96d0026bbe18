import { jobCommand } from './job-command';

export type Accept = Record<string, never>;
export const accept = (number: string) => jobCommand<Accept>(number, 'accept');
