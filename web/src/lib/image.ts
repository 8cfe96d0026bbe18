import { zh } from '../copy/zh';
import type { FileType } from './contract';

const TARGET_BYTES = 400 * 1024;
const LONGEST_EDGE = 2200;

export type Prepared = { blob: Blob; type: FileType };

async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(zh.files.unreadable))), 'image/jpeg', quality),
  );
}

/** Re-encodes on a canvas: small enough for a village line, and without the camera's EXIF and GPS. */
export async function toSmallJpeg(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  let scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  for (;;) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.85, 0.72, 0.6]) {
      const blob = await encode(canvas, quality);
      if (blob.size <= TARGET_BYTES) return blob;
    }
    if (canvas.width < 900) return encode(canvas, 0.6);
    scale *= 0.8;
  }
}

/** What may be sent of a chosen file, or the reason why not. PDF as it is, pictures made small. */
export async function prepareFile(file: File, maxBytes: number): Promise<Prepared> {
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
  if (isPdf) {
    if (file.size > maxBytes) throw new Error(zh.files.tooBig(file.name, maxBytes));
    const head = new Uint8Array(await file.slice(0, 5).arrayBuffer());
    if (String.fromCharCode(...head) !== '%PDF-') throw new Error(zh.files.notPdf(file.name));
    return { blob: new Blob([file], { type: 'application/pdf' }), type: 'application/pdf' };
  }
  if (!/^image\//.test(file.type)) throw new Error(zh.files.wrongKind(file.name));
  if (file.size > 60 * 1024 * 1024) throw new Error(zh.files.tooBig(file.name, maxBytes));
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new Error(zh.files.cannotOpen(file.name));
  }
  const blob = await toSmallJpeg(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return { blob, type: 'image/jpeg' };
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
