import type { FileType } from '../../lib/contract';
import { NoAnswer, Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { createStore } from '../../lib/store';
import { getFile, putFile } from '../../lib/vault';
import type { DraftFile } from './draft';
import { uploadMaterialFile } from './upload-material-file';

/** Bytes sent so far, or the reason why not, by file id. Only for looking at; the ticket is in the draft. */
export type Upload = { sent: number; size: number; error?: string };
export const uploads = createStore<ReadonlyMap<string, Upload>>(new Map());

function note(fileId: string, upload: Upload | undefined) {
  const next = new Map(uploads.get());
  if (upload) next.set(fileId, upload);
  else next.delete(fileId);
  uploads.set(next);
}

/** Sealed on this PC first, so that a lost network or a reload loses nothing. */
export async function storeFile(staffId: string, draftId: string, name: string, blob: Blob, type: FileType) {
  const file: DraftFile = { fileId: newId(), name, type, size: blob.size };
  await putFile(staffId, draftId, file.fileId, blob);
  return file;
}

const running = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

/** The ticket of a file; one file at a time, since the line is thin. */
export function uploadFile(staffId: string, file: DraftFile): Promise<string> {
  if (file.ticket) return Promise.resolve(file.ticket);
  let job = running.get(file.fileId);
  if (!job) {
    job = last.then(() => sendOne(staffId, file));
    last = job.catch(() => undefined);
    running.set(file.fileId, job);
    const done = () => running.delete(file.fileId);
    job.then(done, done);
  }
  return job;
}

async function sendOne(staffId: string, file: DraftFile): Promise<string> {
  const blob = await getFile(staffId, file.fileId);
  if (!blob) throw new Problem(422, 'file-lost', file.name);
  note(file.fileId, { sent: 0, size: blob.size });
  try {
    const answer = await uploadMaterialFile(file.fileId, blob, (sent) => note(file.fileId, { sent, size: blob.size }));
    note(file.fileId, undefined);
    return answer.ticket;
  } catch (error) {
    // Without an answer it simply waits for the network; a refusal is for the clerk to see.
    const refused = error instanceof Problem && !(error instanceof NoAnswer) && error.status !== 401;
    note(file.fileId, refused ? { sent: 0, size: blob.size, error: error.message } : undefined);
    throw error;
  }
}
