import { jobCommand } from './job-command';

export type ApproveExtension = { note?: string };
export const approveExtension = (number: string) => jobCommand<ApproveExtension>(number, 'extension-approval');
