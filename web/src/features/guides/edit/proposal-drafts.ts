import { createStore } from '../../../lib/store';
import type { GuideForm } from './form';

/** A proposal being written. No applicant's data is in it, so it may lie in the browser unsealed. */
export type ProposalDraft = {
  form: GuideForm;
  reason: string;
  /** The version it was begun on. */
  base: number;
  /** The command's id, new with every change: sent twice, it is one proposal. */
  key: string;
  savedAt: number;
};

export const draftState = createStore<{ at?: number; failed: boolean }>({ failed: false });

const name = (staffId: string, subject: string) => `guide-draft:${staffId}:${subject}`;

/** subject: "new", "item:<id>" or "change:<id>". */
export function loadProposal(staffId: string, subject: string): ProposalDraft | undefined {
  try {
    const text = localStorage.getItem(name(staffId, subject));
    return text ? (JSON.parse(text) as ProposalDraft) : undefined;
  } catch {
    return undefined;
  }
}

export function keepProposal(staffId: string, subject: string, draft: Omit<ProposalDraft, 'savedAt'>) {
  const savedAt = Date.now();
  try {
    localStorage.setItem(name(staffId, subject), JSON.stringify({ ...draft, savedAt }));
    draftState.set({ at: savedAt, failed: false });
  } catch {
    draftState.set({ ...draftState.get(), failed: true });
  }
}

export function dropProposal(staffId: string, subject: string) {
  try {
    localStorage.removeItem(name(staffId, subject));
  } catch {
    // It was never kept.
  }
  draftState.set({ failed: false });
}
