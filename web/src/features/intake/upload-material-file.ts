import { zh } from '../../copy/zh';
import { NoAnswer, Problem, online, endSession } from '../../lib/http';
import { background } from '../../lib/presence';

export type UploadedFile = { fileId: string; ticket: string; size: number; sha256: string; type: string };

/** PUT is repeatable under the same id. XMLHttpRequest, since fetch cannot report how much has gone out. */
export function uploadMaterialFile(
  fileId: string,
  blob: Blob,
  onProgress?: (sent: number) => void,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/material-files/${fileId}`);
    request.setRequestHeader('Content-Type', blob.type);
    request.setRequestHeader('X-Requested-With', 'zhengwu');
    for (const [name, value] of Object.entries(background())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    // A slow line is not a dead one: only silence counts.
    let silence = 0;
    const listen = () => {
      clearTimeout(silence);
      silence = window.setTimeout(() => request.abort(), 15_000);
    };
    const lost = () => {
      clearTimeout(silence);
      online.set(false);
      reject(new NoAnswer());
    };
    request.upload.onprogress = (event) => {
      listen();
      onProgress?.(event.loaded);
    };
    request.onerror = request.onabort = lost;
    request.onload = () => {
      clearTimeout(silence);
      online.set(true);
      const body = request.response as (UploadedFile & { title?: string; code?: string }) | null;
      if (request.status >= 200 && request.status < 300 && body?.ticket) return resolve(body);
      if (request.status === 401) return reject(endSession(body?.code ?? '', body?.title ?? ''));
      const title = body?.title ?? zh.net.failed(request.status);
      reject(new Problem(request.status, body?.code ?? `http-${request.status}`, title));
    };
    listen();
    request.send(blob);
  });
}
