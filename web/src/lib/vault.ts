import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * What a window PC may keep of an applicant: only sealed, under a key that script can use but not read out, and per person,
 * since several clerks share one PC.
 */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
/** The time as text: a number of milliseconds looks like a phone number to whoever searches a dump for one. */
export type SealedDraft = { id: string; staffId: string; updatedAt: string; sealed: Sealed };
export type SealedFile = { id: string; draftId: string; staffId: string; type: string; sealed: Sealed };

interface Vault extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: SealedDraft; indexes: { staff: string } };
  files: { key: string; value: SealedFile; indexes: { draft: string } };
}

let opening: Promise<IDBPDatabase<Vault>> | undefined;

export function vault(): Promise<IDBPDatabase<Vault>> {
  opening ??= openDB<Vault>('bangdaiban', 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('staff', 'staffId');
      db.createObjectStore('files', { keyPath: 'id' }).createIndex('draft', 'draftId');
    },
  });
  return opening;
}

const keys = new Map<string, Promise<CryptoKey>>();

function keyOf(staffId: string): Promise<CryptoKey> {
  let key = keys.get(staffId);
  if (!key) {
    key = (async () => {
      const db = await vault();
      const existing = await db.get('keys', staffId);
      if (existing) return existing;
      const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      // Two tabs may both have made one: the first stored wins.
      const tx = db.transaction('keys', 'readwrite');
      const other = await tx.store.get(staffId);
      if (!other) await tx.store.put(made, staffId);
      await tx.done;
      return other ?? made;
    })();
    keys.set(staffId, key);
    key.catch(() => keys.delete(staffId));
  }
  return key;
}

export async function sealBytes(staffId: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(staffId), bytes) };
}

export async function openBytes(staffId: string, sealed: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await keyOf(staffId), sealed.data);
}

export const seal = (staffId: string, value: unknown) =>
  sealBytes(staffId, new TextEncoder().encode(JSON.stringify(value)));

export const unseal = async <T>(staffId: string, sealed: Sealed): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(staffId, sealed))) as T;

export async function putFile(staffId: string, draftId: string, id: string, blob: Blob): Promise<void> {
  const sealed = await sealBytes(staffId, await blob.arrayBuffer());
  await (await vault()).put('files', { id, draftId, staffId, type: blob.type, sealed });
}

export async function getFile(staffId: string, id: string): Promise<Blob | undefined> {
  const row = await (await vault()).get('files', id);
  if (!row || row.staffId !== staffId) return undefined;
  return new Blob([await openBytes(staffId, row.sealed)], { type: row.type });
}

export async function dropFile(id: string): Promise<void> {
  await (await vault()).delete('files', id);
}

export async function dropDraft(id: string): Promise<void> {
  const tx = (await vault()).transaction(['drafts', 'files'], 'readwrite');
  await tx.objectStore('drafts').delete(id);
  for (const key of await tx.objectStore('files').index('draft').getAllKeys(id))
    await tx.objectStore('files').delete(key);
  await tx.done;
}
