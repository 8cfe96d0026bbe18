import { supervisionCommand } from './supervision-command';

export type RecordCause = { limit: string; cause: string; responsibleId: string; outcome: string };
export const recordCause = (number: string) => supervisionCommand<RecordCause>(number, 'cause');
