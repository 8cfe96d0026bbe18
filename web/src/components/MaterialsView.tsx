import { useState } from 'react';
import { zh } from '../copy/zh';
import type { CaseMaterial, FileView } from '../lib/contract';
import { saidSize } from '../lib/time';
import { Dialog } from './Dialog';
import { FileViewer } from './FileViewer';
import { ReuseNote } from './ReuseNote';

export function MaterialsView({
  base,
  materials,
  resultFile,
}: {
  base: string;
  materials: CaseMaterial[];
  resultFile?: FileView | null;
}) {
  const [open, setOpen] = useState<FileView>();
  return (
    <section aria-label={zh.casePage.materials}>
      <h2>{zh.casePage.materials}</h2>
      <ol className="papers">
        {materials.map((m) => (
          <li key={`${m.materialId}.${m.round}`}>
            <b>{m.name}</b>　{zh.materials.treatment[m.treatment]}
            {m.round > 0 && <span className="tag">{zh.casePage.round(m.round)}</span>}
            {m.note && <small>{m.note}</small>}
            <ReuseNote reuse={m.reuse} />
            <FileLinks files={m.files} onOpen={setOpen} />
          </li>
        ))}
        {resultFile && (
          <li>
            <b>{zh.casePage.result}</b>
            <FileLinks files={[resultFile]} onOpen={setOpen} />
          </li>
        )}
      </ol>
      {open && (
        <Dialog title={open.name} wide onClose={() => setOpen(undefined)}>
          <FileViewer base={base} file={open} />
        </Dialog>
      )}
    </section>
  );
}

export function FileLinks({
  files,
  onOpen,
  current,
}: {
  files: FileView[];
  onOpen: (f: FileView) => void;
  current?: string;
}) {
  if (files.length === 0) return null;
  return (
    <span className="row">
      {files.map((f) => (
        <button
          key={f.fileId}
          type="button"
          className={f.fileId === current ? 'file file-on' : 'file'}
          onClick={() => onOpen(f)}
          aria-label={zh.viewer.open(f.name)}
        >
          {f.name} <small>{saidSize(f.size)}</small>
        </button>
      ))}
    </span>
  );
}
