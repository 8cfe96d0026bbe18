import type { FileRef } from '../../lib/contract';
import { jobCommand } from './job-command';

export type Decide = {
  outcome: 'granted' | 'denied';
  summary: string;
  documentNumber?: string;
  remedies?: string;
  resultFile?: FileRef;
};
export const decide = (number: string) => jobCommand<Decide>(number, 'decision');
