import { createStore, useStore } from '../../lib/store';
import { dropDraft, putFile, seal, unseal, vault } from '../../lib/vault';
import { upgradeDraft, type Draft } from './draft';
import { daysLeft } from './outbox-rules';

/** What is on this PC for the person signed in, by draft id; the page reads and changes only this. */
export const drafts = createStore<ReadonlyMap<string, Draft>>(new Map());
export type SaveState = { at?: number; failed: boolean; pending: boolean };
export const saveState = createStore<SaveState>({ failed: false, pending: false });
export const useDrafts = () => useStore(drafts);

const waiting = new Map<string, number>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('drafts');
let staff = '';

export async function loadDrafts(staffId: string): Promise<void> {
  staff = staffId;
  const db = await vault();
  const found = new Map<string, Draft>();
  for (const row of await db.getAllFromIndex('drafts', 'staff', staffId)) {
    try {
      const draft = upgradeDraft(await unseal<Draft>(staffId, row.sealed));
      if (daysLeft(draft.updatedAt) <= 0 && draft.state === 'editing') await dropDraft(row.id);
      else found.set(draft.id, draft);
    } catch {
      await dropDraft(row.id); // sealed under a key that is gone: nobody can read it any more
    }
  }
  // What this tab changed while the store was read is newer.
  for (const id of waiting.keys()) {
    const mine = drafts.get().get(id);
    if (mine) found.set(id, mine);
  }
  drafts.set(found);
}

channel?.addEventListener('message', () => staff && void loadDrafts(staff));

function put(draft: Draft) {
  drafts.set(new Map(drafts.get()).set(draft.id, draft));
}

export function changeDraft(id: string, change: (draft: Draft) => Draft, saveNow = false): void {
  const draft = drafts.get().get(id);
  if (!draft) return;
  keepDraft({ ...change(draft), updatedAt: Date.now() }, saveNow);
}

export function keepDraft(draft: Draft, saveNow = false): void {
  put(draft);
  clearTimeout(waiting.get(draft.id));
  saveState.set({ ...saveState.get(), pending: true });
  waiting.set(draft.id, setTimeout(() => void saveDraft(draft.id), saveNow ? 0 : 250) as unknown as number);
}

/** Resolves when the draft is on disk; a submit waits for it before the first send. */
export async function saveDraft(id: string): Promise<void> {
  clearTimeout(waiting.get(id));
  waiting.delete(id);
  const draft = drafts.get().get(id);
  if (!draft) return;
  try {
    const sealed = await seal(draft.staffId, draft);
    if (!drafts.get().has(id)) return;
    await (
      await vault()
    ).put('drafts', { id, staffId: draft.staffId, updatedAt: new Date(draft.updatedAt).toISOString(), sealed });
    saveState.set({ at: Date.now(), failed: false, pending: waiting.size > 0 });
  } catch {
    saveState.set({ ...saveState.get(), failed: true, pending: false });
  }
}

export async function saveAll(): Promise<void> {
  for (const id of [...waiting.keys()]) await saveDraft(id);
}

/** Another tab may have changed it since: read it again from disk. */
export async function readDraft(id: string): Promise<Draft | undefined> {
  await saveDraft(id);
  const row = await (await vault()).get('drafts', id);
  if (!row) {
    const left = new Map(drafts.get());
    left.delete(id);
    drafts.set(left);
    return undefined;
  }
  const draft = upgradeDraft(await unseal<Draft>(row.staffId, row.sealed));
  put(draft);
  return draft;
}

export function tellOtherTabs(): void {
  channel?.postMessage('changed');
}

export async function wipeDraft(id: string): Promise<void> {
  clearTimeout(waiting.get(id));
  waiting.delete(id);
  const left = new Map(drafts.get());
  left.delete(id);
  drafts.set(left);
  await dropDraft(id);
  tellOtherTabs();
}

export const keepFile = putFile;

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => void saveAll());
  document.addEventListener('visibilitychange', () => document.hidden && void saveAll());
}
