import { jobCommand } from './job-command';

export type RefuseAcceptance = { reason: string; remedies: string };
export const refuseAcceptance = (number: string) => jobCommand<RefuseAcceptance>(number, 'refuse');
