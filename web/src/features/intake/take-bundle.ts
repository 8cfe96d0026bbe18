import { post } from '../../lib/http';
import type { SubmittedCase, TakenFor, TakenItem } from './take-case';

export type TakeBundle = TakenFor & { package?: string; items: TakenItem[] };
export type SubmittedBundle = { group: string; cases: (SubmittedCase & { itemName: string })[] };

/** Several items of one applicant, all taken or none (一事联办). */
export const takeBundle = (body: TakeBundle, commandId: string, practice: boolean) =>
  post<SubmittedBundle>('/api/case-bundles', body, { key: commandId, practice });
