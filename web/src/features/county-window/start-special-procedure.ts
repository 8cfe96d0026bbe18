import { jobCommand } from './job-command';

export type StartSpecialProcedure = { name: string; reason: string };
export const startSpecialProcedure = (number: string) => jobCommand<StartSpecialProcedure>(number, 'special-procedure');
