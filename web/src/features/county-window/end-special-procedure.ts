import { jobCommand } from './job-command';

export type EndSpecialProcedure = { conclusion: string };
export const endSpecialProcedure = (number: string) => jobCommand<EndSpecialProcedure>(number, 'special-procedure-end');
