import { jobCommand } from './job-command';

export type AddNote = { text: string };
export const addNote = (number: string) => jobCommand<AddNote>(number, 'note');
