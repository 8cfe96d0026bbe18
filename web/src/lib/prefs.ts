import { createStore } from './store';

/** Small habits of a person on this PC; never anything about an applicant. */
export type Prefs = {
  mode: 'normal' | 'large' | 'contrast';
  recentItems: string[];
  favouriteItems: string[];
  camera?: string;
  paper: 'a4' | '80mm';
};
const none: Prefs = { mode: 'normal', recentItems: [], favouriteItems: [], paper: 'a4' };

let owner = '';
export const prefs = createStore<Prefs>(none);

export function loadPrefs(staffId: string) {
  owner = staffId;
  try {
    prefs.set({ ...none, ...JSON.parse(localStorage.getItem(`prefs:${staffId}`) ?? '{}') });
  } catch {
    prefs.set(none);
  }
}

export function changePrefs(change: Partial<Prefs>) {
  prefs.set({ ...prefs.get(), ...change });
  if (!owner) return;
  try {
    localStorage.setItem(`prefs:${owner}`, JSON.stringify(prefs.get()));
  } catch {
    // A full or forbidden store only costs the habit.
  }
}
