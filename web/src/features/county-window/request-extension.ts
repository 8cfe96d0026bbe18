import { jobCommand } from './job-command';

export type RequestExtension = { days: number; reason: string };
export const requestExtension = (number: string) => jobCommand<RequestExtension>(number, 'extension');
