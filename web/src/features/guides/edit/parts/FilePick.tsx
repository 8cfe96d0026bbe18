import { useState } from 'react';
import { guidesZh } from '../../../../copy/guides';
import { zh } from '../../../../copy/zh';
import type { GuideFile } from '../../../../lib/contract';
import { newId } from '../../../../lib/ids';
import { saidSize } from '../../../../lib/time';
import { uploadMaterialFile } from '../../../intake/upload-material-file';
import { useMe } from '../../../session/get-me';
import { formFiles } from '../../contract';

const t = guidesZh.edit;

/** A blank form or a sample: uploaded at once, so that the draft only remembers where it lies. */
export function FilePick(p: {
  label: string;
  of: string;
  file?: GuideFile | null;
  onChange: (file: GuideFile | null) => void;
}) {
  const me = useMe();
  const [sent, setSent] = useState<{ bytes: number; size: number }>();
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    if (!formFiles.some((type) => type === file.type)) return setProblem(zh.files.wrongKind(file.name));
    if (file.size > me.maxFileBytes) return setProblem(zh.files.tooBig(file.name, me.maxFileBytes));
    setSent({ bytes: 0, size: file.size });
    try {
      const { fileId, size, sha256, type } = await uploadMaterialFile(newId(), file, (bytes) =>
        setSent({ bytes, size: file.size }),
      );
      p.onChange({ fileId, name: file.name, type, size, sha256 });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setSent(undefined);
    }
  };
  return (
    <div className="field">
      <b>{p.label}</b>
      <div className="row">
        {p.file && (
          <>
            <span className="file-name" title={p.file.name}>
              {p.file.name}
            </span>
            <button
              type="button"
              className="plain"
              aria-label={`${t.removeFile}：${p.file.name}`}
              onClick={() => p.onChange(null)}
            >
              {t.removeFile}
            </button>
          </>
        )}
        <label className="second-link file-pick">
          {t.chooseFile}
          <input
            type="file"
            className="sr-only"
            aria-label={`${p.of} ${p.label} ${t.chooseFile}`}
            accept={formFiles.join(',')}
            disabled={!!sent}
            onChange={(e) => {
              void choose(e.target.files?.[0]);
              e.target.value = '';
            }}
          />
        </label>
        <small role="status">{sent ? t.uploading(saidSize(sent.bytes), saidSize(sent.size)) : t.fileHint}</small>
      </div>
      {problem && <p className="error">{problem}</p>}
    </div>
  );
}
