import { zh } from '../../copy/zh';
import type { Catalogue } from '../../lib/contract';
import { NoAnswer, Problem, get, sessionEnded } from '../../lib/http';
import { newId } from '../../lib/ids';
import { createStore } from '../../lib/store';
import { commandOf, type Draft } from './draft';
import { changeDraft, drafts, readDraft, saveDraft, tellOtherTabs, wipeDraft } from './drafts';
import { retryDelay, stateAfter } from './outbox-rules';
import { takeCase } from './take-case';
import { uploadFile } from './uploads';

/** Numbers of cases this tab has brought through, by draft id; nothing personal, gone with the tab. */
export const sentCases = createStore<ReadonlyMap<string, string>>(new Map());

/** The draft becomes a command: its id is on disk before anything is sent. */
export async function enqueue(id: string): Promise<void> {
  changeDraft(id, (d) => {
    if (d.state === 'queued' || d.state === 'sending') return d;
    return {
      ...d,
      state: 'queued',
      // A command that was refused did not happen; changed content needs a new id.
      commandId: d.state === 'attention' || d.state === 'guideChanged' ? newId() : (d.commandId ?? newId()),
      attempts: 0,
      nextAt: 0,
      reason: undefined,
      fields: undefined,
    };
  });
  await saveDraft(id);
  tellOtherTabs();
  await flush();
}

let flushing: Promise<void> | undefined;
let again = false;

export function flush(): Promise<void> {
  if (flushing) {
    again = true;
    return flushing;
  }
  flushing = (async () => {
    do {
      again = false;
      await inOneTab(sendWaiting);
    } while (again);
  })().finally(() => (flushing = undefined));
  return flushing;
}

async function inOneTab(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

async function sendWaiting(): Promise<void> {
  if (sessionEnded.get()) return;
  // signIn and sending: a new session, or a tab that died while sending, starts them again under the same id.
  const due = [...drafts.get().values()]
    .filter((d) => ['queued', 'signIn', 'sending'].includes(d.state) && d.nextAt <= Date.now())
    .sort((a, b) => a.startedAt - b.startedAt);
  for (const { id } of due) {
    const draft = await readDraft(id);
    if (draft && ['queued', 'signIn', 'sending'].includes(draft.state)) await sendOne(draft);
    if (sessionEnded.get()) return;
  }
}

async function sendOne(draft: Draft): Promise<void> {
  const id = draft.id;
  changeDraft(id, (d) => ({ ...d, state: 'sending' }), true);
  try {
    const catalogue = await get<Catalogue>('/api/catalogue');
    const guide = catalogue.guides.find((g) => g.itemId === draft.item?.id);
    if (!guide) throw new Problem(422, 'item-unlisted', zh.intake.unlisted);
    if (guide.version !== draft.item?.guideVersion) throw new Problem(409, 'guide-changed', zh.intake.guideChanged);
    for (const [materialId, material] of Object.entries(draft.materials))
      for (const file of material.files)
        if (!file.ticket) setTicket(id, materialId, file.fileId, await uploadFile(draft.staffId, file));
    await saveDraft(id);
    const ready = drafts.get().get(id)!;
    const answer = await takeCase(commandOf(ready, guide), ready.commandId!, ready.practice);
    sentCases.set(new Map(sentCases.get()).set(id, answer.number));
    await wipeDraft(id);
  } catch (error) {
    const state = stateAfter(error);
    const reason = error instanceof Error ? error.message : String(error);
    changeDraft(
      id,
      (d) => ({
        ...d,
        state,
        attempts: d.attempts + 1,
        nextAt: state === 'queued' ? Date.now() + retryDelay(d.attempts + 1) : 0,
        reason: error instanceof NoAnswer ? zh.drafts.waitsForNetwork : reason,
        fields: error instanceof Problem ? error.fields : undefined,
        // Refused files are sent again with the corrected case; the upload is repeatable.
        materials: state === 'attention' ? withoutTickets(d) : d.materials,
      }),
      true,
    );
    await saveDraft(id);
    tellOtherTabs();
  }
}

function withoutTickets(d: Draft): Draft['materials'] {
  return Object.fromEntries(
    Object.entries(d.materials).map(([key, m]) => [
      key,
      { ...m, files: m.files.map((f) => ({ ...f, ticket: undefined })) },
    ]),
  );
}

export function setTicket(draftId: string, materialId: string, fileId: string, ticket: string): void {
  changeDraft(draftId, (d) => {
    const m = d.materials[materialId];
    if (!m) return d;
    const files = m.files.map((f) => (f.fileId === fileId ? { ...f, ticket } : f));
    return { ...d, materials: { ...d.materials, [materialId]: { ...m, files } } };
  });
}

/** Sends on start, when the network says it is back, and every ten seconds, since what it says is not always true. */
export function startOutbox(): () => void {
  const go = () => void flush();
  const back = () => {
    for (const d of drafts.get().values()) if (d.state === 'queued') changeDraft(d.id, (x) => ({ ...x, nextAt: 0 }));
    go();
  };
  window.addEventListener('online', back);
  const timer = setInterval(go, 10_000);
  go();
  return () => {
    window.removeEventListener('online', back);
    clearInterval(timer);
  };
}
