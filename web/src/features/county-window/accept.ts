import { jobCommand } from './job-command';

/** With something outstanding it is 容缺受理. */
export type Accept = { outstanding?: string[]; days?: number };
export const accept = (number: string) => jobCommand<Accept>(number, 'accept');
