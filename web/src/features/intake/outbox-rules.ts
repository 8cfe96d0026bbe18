import { NoAnswer, Problem } from '../../lib/http';
import type { DraftState } from './draft';

export const FIRST_DELAY_MS = 2_000;
export const LONGEST_DELAY_MS = 60_000;
export const KEEP_DAYS = 7;

/** 2, 4, 8 … 60 seconds; for ever, as long as somebody can see the draft. */
export function retryDelay(attempts: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 10));
}

/** What an answer means for a waiting draft. Only an answer that a repeat could change is worth a repeat. */
export function stateAfter(error: unknown): Exclude<DraftState, 'editing' | 'sending'> {
  if (error instanceof NoAnswer) return 'queued';
  if (!(error instanceof Problem)) return 'attention';
  if (error.status === 401) return 'signIn';
  if (error.code === 'guide-changed') return 'guideChanged';
  if (error.status >= 500 || error.status === 429 || error.status === 408) return 'queued';
  return 'attention';
}

export function daysLeft(updatedAt: number, now = Date.now()): number {
  return Math.ceil(KEEP_DAYS - (now - updatedAt) / 86_400_000);
}
