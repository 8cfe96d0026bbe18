import { zh } from '../../copy/zh';
import type { Catalogue } from '../../lib/contract';
import { NoAnswer, Problem, get, sessionEnded } from '../../lib/http';
import { newId } from '../../lib/ids';
import { createStore } from '../../lib/store';
import { bundleOf, commandOf, lateMaterials } from './command';
import { hasNoFiles, materialKey, type Draft, type DraftFile } from './draft';
import { changeDraft, drafts, readDraft, saveDraft, tellOtherTabs, wipeDraft } from './drafts';
import { retryDelay, stateAfter } from './outbox-rules';
import { givenFor, materialsNeeded, partsOf, type Part } from './parts';
import { seenOpen, type OpenCase } from './shelf/shelf';
import { takeBundle } from './take-bundle';
import { takeCase } from './take-case';
import { uploadFile } from './uploads';

export type TakenCase = { number: string; itemName?: string; lookupCode?: string; promise?: boolean };
/** What one draft became; plain: one slip and nothing to wait for. */
export type Taken = { cases: TakenCase[]; plain: boolean };
/** What this tab has brought through, by draft id; nothing personal, gone with the tab. */
export const sentCases = createStore<ReadonlyMap<string, Taken>>(new Map());

/** The draft becomes a command: its id is on disk before anything is sent. */
export async function enqueue(id: string): Promise<void> {
  changeDraft(id, (d) => {
    if (d.state === 'queued' || d.state === 'sending') return d;
    return {
      ...d,
      state: 'queued',
      // A command that was refused did not happen; changed content needs a new id.
      commandId: d.state === 'attention' || d.state === 'guideChanged' ? newId() : (d.commandId ?? newId()),
      seen: seenOpen(d, Date.now()),
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
    const parts = currentParts(draft, catalogue);
    for (const line of materialsNeeded(parts)) {
      const m = givenFor(drafts.get().get(id) ?? draft, line);
      if (hasNoFiles(m.treatment)) continue;
      for (const file of m.files)
        if (!file.ticket)
          setTicket(id, file.fileId, await uploadFile(draft.staffId, file).catch(refusedAt(line.keys, file)));
    }
    await saveDraft(id);
    const taken = await submit(drafts.get().get(id)!, parts);
    sentCases.set(new Map(sentCases.get()).set(id, taken));
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
        fields: error instanceof RefusedFile ? error.fields : error instanceof Problem ? fieldsOf(error, d) : undefined,
        ...(error instanceof Problem && error.code === 'open-elsewhere'
          ? { openElsewhere: (error.body.open as OpenCase[] | undefined) ?? [], step: 'review' as const }
          : {}),
        // Refused files are sent again with the corrected case; the upload is repeatable.
        materials: state === 'attention' ? withoutTickets(d) : d.materials,
      }),
      true,
    );
    await saveDraft(id);
    tellOtherTabs();
  }
}

/** The server did not take a file: said at its material, by the file's own name. */
class RefusedFile extends Problem {}

function refusedAt(keys: readonly string[], file: DraftFile) {
  return (error: unknown): never => {
    if (!(error instanceof Problem) || stateAfter(error) !== 'attention') throw error;
    const said = `“${file.name}”：${error.message}`;
    throw new RefusedFile(
      error.status,
      error.code,
      said,
      Object.fromEntries(keys.map((k) => [`materials.${k}`, said])),
    );
  };
}

/** The guides this draft was filled in by, or why it must be looked at again. */
function currentParts(draft: Draft, catalogue: Catalogue): Part[] {
  const parts = partsOf(draft.items, catalogue.guides);
  if (parts.length === 0 || parts.length < draft.items.length)
    throw new Problem(422, 'item-unlisted', zh.intake.unlisted);
  if (parts.some((p) => p.guide.version !== p.item.guideVersion))
    throw new Problem(409, 'guide-changed', zh.intake.guideChanged);
  return parts;
}

async function submit(draft: Draft, parts: Part[]): Promise<Taken> {
  const key = draft.commandId!;
  const late = new Set(lateMaterials(draft, parts).flatMap((line) => line.parts));
  const answers =
    parts.length === 1
      ? [await takeCase(commandOf(draft, parts), key, draft.practice)]
      : (await takeBundle(bundleOf(draft, parts), key, draft.practice)).cases;
  const waits = parts.some(({ guide }) => guide.route === 'township' && guide.handling === 'immediate');
  const cases = answers.map(({ number, lookupCode }, i) => ({
    number,
    lookupCode,
    itemName: parts[i]!.item.name,
    promise: late.has(parts[i]!),
  }));
  return { cases, plain: cases.length === 1 && late.size === 0 && !waits };
}

/** The server names a field of one item; the form knows one applicant and the materials of each item. */
function fieldsOf(error: Problem, draft: Draft): Record<string, string> {
  const own = ([name, text]: [string, string]) => {
    const [, at, field] = /^(?:items\[(\d+)\]\.)?(.*)$/.exec(name)!;
    const material = /^materials\.(.+)$/.exec(field!)?.[1];
    const item = draft.items[Number(at ?? 0)];
    return [material && item ? `materials.${materialKey(item.id, material)}` : field!, text];
  };
  return Object.fromEntries(Object.entries(error.fields).map(own)) as Record<string, string>;
}

function withoutTickets(d: Draft): Draft['materials'] {
  return changeFiles(d, (f) => ({ ...f, ticket: undefined }));
}

/** One file may stand under several items. */
export function setTicket(draftId: string, fileId: string, ticket: string): void {
  changeDraft(draftId, (d) => ({
    ...d,
    materials: changeFiles(d, (f) => (f.fileId === fileId ? { ...f, ticket } : f)),
  }));
}

function changeFiles(d: Draft, change: (f: DraftFile) => DraftFile): Draft['materials'] {
  return Object.fromEntries(Object.entries(d.materials).map(([key, m]) => [key, { ...m, files: m.files.map(change) }]));
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
