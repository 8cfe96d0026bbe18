import { problemOf, send } from '../../lib/http';
import type { Imported } from './people-types';

const TIMEOUT_MS = 60_000;

export async function importPeople(file: Blob, key: string, dry: boolean): Promise<Imported> {
  const response = await send(
    `/api/people/import${dry ? '?dry=1' : ''}`,
    { method: 'POST', headers: { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' }, body: file },
    TIMEOUT_MS,
  );
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Imported;
}
