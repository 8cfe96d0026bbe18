import { jobCommand } from './job-command';

export type ReturnToTownship = { reason: string };
export const returnToTownship = (number: string) => jobCommand<ReturnToTownship>(number, 'return');
