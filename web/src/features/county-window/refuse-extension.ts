import { jobCommand } from './job-command';

export type RefuseExtension = { reason: string };
export const refuseExtension = (number: string) => jobCommand<RefuseExtension>(number, 'extension-refusal');
