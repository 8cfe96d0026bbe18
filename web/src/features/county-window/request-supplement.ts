import { jobCommand } from './job-command';

export type RequestSupplement = { items: { materialId?: string; name: string; problem: string }[]; note?: string };
export const requestSupplement = (number: string) => jobCommand<RequestSupplement>(number, 'supplement-request');
