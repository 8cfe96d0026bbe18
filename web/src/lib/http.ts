import { zh } from '../copy/zh';
import type { TimelineEntry } from './contract';
import { background } from './presence';
import { patiently } from './patience';
import { createStore } from './store';

/** The server said no, in a sentence for the person and a code for the program. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly fields: Record<string, string> = {},
    readonly changes: TimelineEntry[] = [],
    readonly version?: number,
    readonly holder?: string,
    /** The whole answer, for what only one kind of refusal carries. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }
}

/** No answer, or none in time: whether the server did it is unknown. */
export class NoAnswer extends Error {
  constructor() {
    super(zh.net.noAnswer);
  }
}

export const online = createStore(true);
/** Set by any 401. Covered: the time ran out or somebody left, nothing of the page may be seen; else it stays under a bar. */
export type Ended = { why: string; covered: boolean };
export const sessionEnded = createStore<Ended | false>(false);

/** The sentence of a session that ran out is the server's; of everything else ours. */
export function endSession(code: string, title: string): Problem {
  const ranOut = code === 'session-idle' || code === 'session-over';
  const why = ranOut ? title : zh.net.signedOut;
  const already = sessionEnded.get();
  if (!already || (ranOut && !already.covered)) sessionEnded.set({ why, covered: ranOut });
  return new Problem(401, code.startsWith('session-') ? code : 'not-signed-in', why);
}

const TIMEOUT_MS = 15_000;
// These may be answered by the service worker, so an answer says nothing about the network.
const kept = new Set(['/api/me', '/api/catalogue', '/api/directory']);

export const send = (path: string, init: RequestInit = {}, timeoutMs = TIMEOUT_MS): Promise<Response> =>
  patiently(() => sendOnce(path, init, timeoutMs));

async function sendOnce(path: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      ...init,
      signal: stop.signal,
      headers: { 'X-Requested-With': 'zhengwu', ...background(), ...init.headers },
    });
    if (!kept.has(path)) online.set(true);
    // A platform that redirects to its sign-in page means the same as 401.
    if (response.status === 401 || response.type === 'opaqueredirect') {
      const { code, message } = await problemOf(response);
      throw endSession(code, message);
    }
    return response;
  } catch (error) {
    if (error instanceof Problem) throw error;
    online.set(false);
    throw new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  let body: Partial<Problem> & { title?: string } = {};
  try {
    body = (await response.json()) as typeof body;
  } catch {
    // A proxy's own error page: the status must do.
  }
  return new Problem(
    response.status,
    body.code ?? `http-${response.status}`,
    body.title ?? zh.net.failed(response.status),
    body.fields ?? {},
    body.changes ?? [],
    body.version,
    body.holder,
    body as Record<string, unknown>,
  );
}

const remembered = new Map<string, { etag: string; data: unknown }>();

/** GET with If-None-Match by hand: the server forbids the browser's own cache. */
export async function get<T>(path: string): Promise<T> {
  const last = remembered.get(path);
  const response = await send(path, last ? { headers: { 'If-None-Match': last.etag } } : {});
  if (response.status === 304 && last) return last.data as T;
  if (!response.ok) throw await problemOf(response);
  const data = (await response.json()) as T;
  const etag = response.headers.get('ETag');
  if (etag) {
    if (remembered.size > 60) remembered.delete(remembered.keys().next().value!);
    remembered.set(path, { etag, data });
  }
  return data;
}

export type Write = { key: string; version?: number; practice?: boolean };

export const post = <T>(path: string, body: unknown, write?: Write) => change<T>('POST', path, body, write);
export const put = <T>(path: string, body: unknown, write?: Write) => change<T>('PUT', path, body, write);

async function change<T>(method: string, path: string, body: unknown, write?: Write): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (write) headers['Idempotency-Key'] = write.key;
  if (write?.version !== undefined) headers['If-Match'] = `"${write.version}"`;
  if (write?.practice) headers['X-Practice'] = '1';
  const response = await send(path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}
