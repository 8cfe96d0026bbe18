import type { RecordCause } from '../supervision/record-cause';
import { caseCommand } from './case-command';

export const recordCause = (number: string) => caseCommand<RecordCause>(number, 'cause');
