import { caseCommand } from './case-command';

export type AddNote = { text: string };
export const addNote = (number: string) => caseCommand<AddNote>(number, 'note');
