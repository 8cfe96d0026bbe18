import { jobCommand } from './job-command';

export type HandToDepartment = { departmentId: string };
export const handToDepartment = (number: string) => jobCommand<HandToDepartment>(number, 'department');
