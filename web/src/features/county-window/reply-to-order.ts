import { jobCommand } from './job-command';

export type ReplyToOrder = { no: number; text: string };
export const replyToOrder = (number: string) => jobCommand<ReplyToOrder>(number, 'order-reply');
