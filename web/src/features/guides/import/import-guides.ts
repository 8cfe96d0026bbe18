import { zh } from '../../../copy/zh';
import { NoAnswer, Problem, online, endSession } from '../../../lib/http';
import { background } from '../../../lib/presence';
import type { ImportReport } from '../contract';

export const MAX_BYTES = 5 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Hundreds of items are checked and written one by one. */
const SILENCE_MS = 120_000;

export type Upload = { answer: Promise<ImportReport>; cancel: () => void };

/** Cancelling is possible while it is sent; XMLHttpRequest, since fetch cannot report how much has gone out. */
export function sendWorkbook(file: Blob, dry: boolean, key: string, onSent: (bytes: number) => void): Upload {
  const request = new XMLHttpRequest();
  const answer = new Promise<ImportReport>((resolve, reject) => {
    request.open('POST', `/api/guides/import${dry ? '?dry=1' : ''}`);
    request.setRequestHeader('Content-Type', XLSX);
    request.setRequestHeader('X-Requested-With', 'zhengwu');
    for (const [name, value] of Object.entries(background())) request.setRequestHeader(name, value);
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.timeout = SILENCE_MS;
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.upload.onload = () => onSent(file.size);
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onerror = request.ontimeout = () => {
      online.set(false);
      reject(new NoAnswer());
    };
    request.onload = () => {
      online.set(true);
      const body = request.response as (ImportReport & { title?: string; code?: string }) | null;
      if (request.status >= 200 && request.status < 300 && body?.refused) return resolve(body);
      if (request.status === 401) return reject(endSession(body?.code ?? '', body?.title ?? ''));
      reject(
        new Problem(
          request.status,
          body?.code ?? `http-${request.status}`,
          body?.title ?? zh.net.failed(request.status),
        ),
      );
    };
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
}
