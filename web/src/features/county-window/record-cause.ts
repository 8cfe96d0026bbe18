import type { RecordCause } from '../supervision/record-cause';
import { jobCommand } from './job-command';

export const recordCause = (number: string) => jobCommand<RecordCause>(number, 'cause');
