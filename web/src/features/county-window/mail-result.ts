import { jobCommand } from './job-command';

export type MailResult = { courier: string; courierNumber: string };
export const mailResult = (number: string) => jobCommand<MailResult>(number, 'mail');
