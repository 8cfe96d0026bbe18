import { createStore } from '../../lib/store';
import type { Change } from './setup-types';

/** What was changed and not saved yet, kept on this PC so that a closed tab loses nothing. No applicant's data is in it. */
export const pending = createStore<readonly Change[]>([]);
let owner = '';

export function loadPending(staffId: string) {
  if (owner === staffId) return;
  owner = staffId;
  try {
    pending.set(JSON.parse(localStorage.getItem(`setup:${staffId}`) ?? '[]') as Change[]);
  } catch {
    pending.set([]);
  }
}

export function setPending(changes: readonly Change[]) {
  pending.set(changes);
  if (!owner) return;
  try {
    if (changes.length > 0) localStorage.setItem(`setup:${owner}`, JSON.stringify(changes));
    else localStorage.removeItem(`setup:${owner}`);
  } catch {
    // A full or forbidden store: the changes live as long as the tab.
  }
}
