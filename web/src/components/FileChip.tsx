import { useEffect, useState, type ReactNode } from 'react';
import { zh } from '../copy/zh';
import type { DraftFile } from '../features/intake/draft';
import { uploads } from '../features/intake/uploads';
import { useStore } from '../lib/store';
import { saidSize } from '../lib/time';
import { getFile } from '../lib/vault';

/** A page already taken: its picture, how far it is sent, and away with it. */
export function FileChip({ file, staffId, onRemove }: { file: DraftFile; staffId: string; onRemove: () => void }) {
  const upload = useStore(uploads).get(file.fileId);
  const url = useKeptPicture(staffId, file);
  let state: ReactNode = zh.materials.waiting;
  if (file.ticket) state = <span className="done">{zh.materials.uploaded}</span>;
  else if (upload?.error) state = <span className="warn">{upload.error}</span>;
  else if (upload) state = zh.materials.progress(saidSize(upload.sent), saidSize(upload.size));
  return (
    <li>
      {url ? <img src={url} alt="" /> : <span className="pdf">PDF</span>}
      <span className="file-name">{file.name}</span>
      <small>
        {saidSize(file.size)} · {state}
      </small>
      <button type="button" className="plain" onClick={onRemove} aria-label={zh.materials.removeFile(file.name)}>
        {zh.materials.remove}
      </button>
    </li>
  );
}

function useKeptPicture(staffId: string, file: DraftFile): string | undefined {
  const [url, setUrl] = useState<string>();
  const { fileId, type } = file;
  useEffect(() => {
    if (type === 'application/pdf') return;
    let made: string | undefined;
    let gone = false;
    void getFile(staffId, fileId).then((blob) => {
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [staffId, fileId, type]);
  return url;
}
