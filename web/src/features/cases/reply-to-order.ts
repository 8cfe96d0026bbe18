import { caseCommand } from './case-command';

export type ReplyToOrder = { no: number; text: string };
export const replyToOrder = (number: string) => caseCommand<ReplyToOrder>(number, 'order-reply');
