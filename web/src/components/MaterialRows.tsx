import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { zh } from '../copy/zh';
import type { DraftFile, DraftMaterial } from '../features/intake/draft';
import { uploads } from '../features/intake/uploads';
import type { MaterialRule, Treatment } from '../lib/contract';
import { prepareFile } from '../lib/image';
import { useStore } from '../lib/store';
import { saidSize } from '../lib/time';
import { getFile } from '../lib/vault';
import { CameraDialog } from './CameraDialog';

export type MaterialLine = { id: string; name: string; rule?: MaterialRule; problem?: string };
type Props = {
  lines: MaterialLine[];
  staffId: string;
  maxBytes: number;
  value: Record<string, DraftMaterial>;
  errors: Record<string, string>;
  onChange: (materialId: string, change: (m: DraftMaterial) => DraftMaterial) => void;
  /** Stores and sends; resolves when the file stands in the draft. */
  onAdd: (materialId: string, name: string, blob: Blob, type: DraftFile['type']) => Promise<void>;
};

export const empty: DraftMaterial = { files: [], note: '' };

export function ruleText(rule: MaterialRule): string {
  const parts = [zh.materials.form[rule.form], zh.materials.copies(rule.copies)];
  if (rule.paperMustTravel) parts.push(zh.materials.paperMustTravel);
  if (!rule.required) parts.push(zh.materials.ifAny);
  return parts.join(' · ');
}

export function treatmentsOf(rule?: MaterialRule): Treatment[] {
  const all: Treatment[] = ['originalSeen', 'copy'];
  if (!rule || rule.mayBeExempt) all.push('exempt');
  all.push('paperFollows');
  return all;
}

export function MaterialRows(p: Props) {
  const [camera, setCamera] = useState<string>();
  const [problem, setProblem] = useState('');
  const add = async (line: MaterialLine, files: Iterable<File>) => {
    setProblem('');
    for (const file of files) {
      try {
        const ready = await prepareFile(file, p.maxBytes);
        await p.onAdd(line.id, file.name, ready.blob, ready.type);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    }
  };
  return (
    <div className="materials">
      <p className="hint">{zh.materials.limit(Math.round(p.maxBytes / 1024 / 1024))}</p>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <ol>
        {p.lines.map((line, i) => (
          <Row
            key={line.id}
            line={line}
            at={i + 1}
            staffId={p.staffId}
            value={p.value[line.id] ?? empty}
            error={p.errors[`materials.${line.id}`]}
            onChange={(change) => p.onChange(line.id, change)}
            onFiles={(files) => void add(line, files)}
            onCamera={() => setCamera(line.id)}
          />
        ))}
      </ol>
      {camera && (
        <CameraDialog
          lines={p.lines}
          start={camera}
          counts={Object.fromEntries(p.lines.map((l) => [l.id, p.value[l.id]?.files.length ?? 0]))}
          onPage={(id, blob) => p.onAdd(id, zh.camera.pageName(new Date()), blob, 'image/jpeg')}
          onClose={() => setCamera(undefined)}
        />
      )}
    </div>
  );
}

function Row(p: {
  line: MaterialLine;
  at: number;
  staffId: string;
  value: DraftMaterial;
  error?: string;
  onChange: (change: (m: DraftMaterial) => DraftMaterial) => void;
  onFiles: (files: Iterable<File>) => void;
  onCamera: () => void;
}) {
  const { line, value } = p;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const done =
    !!value.treatment && (value.treatment === 'exempt' || value.treatment === 'paperFollows' || value.files.length > 0);
  return (
    <li
      className={`material${over ? ' over' : ''}${p.error ? ' field-wrong' : ''}`}
      aria-label={line.name}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        p.onFiles(e.dataTransfer.files);
      }}
    >
      <div className="material-head">
        <b>
          {p.at}. {line.name}
        </b>
        {line.rule && <span className="rule">{ruleText(line.rule)}</span>}
        {done && <span className="done">{zh.materials.ready}</span>}
        {line.rule?.note && <small>{line.rule.note}</small>}
        {line.problem && <small className="warn">{zh.materials.asked(line.problem)}</small>}
      </div>
      <div className="material-do">
        <select
          id={`f-materials.${line.id}`}
          className="select"
          aria-label={zh.materials.treatmentOf(line.name)}
          aria-invalid={p.error ? true : undefined}
          aria-describedby={p.error ? `e-${line.id}` : undefined}
          value={value.treatment ?? ''}
          onChange={(e) => {
            const treatment = (e.target.value || undefined) as Treatment | undefined;
            p.onChange((m) => ({ ...m, treatment }));
          }}
        >
          <option value="">{line.rule && !line.rule.required ? zh.materials.none : zh.materials.choose}</option>
          {treatmentsOf(line.rule).map((t) => (
            <option key={t} value={t}>
              {zh.materials.treatment[t]}
            </option>
          ))}
        </select>
        <Button onClick={() => input.current?.click()} aria-label={zh.materials.chooseFor(line.name)}>
          {zh.materials.chooseFile}
        </Button>
        <Button
          onClick={p.onCamera}
          aria-label={zh.materials.shootFor(line.name)}
          {...(done ? {} : { 'aria-keyshortcuts': 'Alt+C' })}
        >
          {zh.materials.shoot}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept="image/*,application/pdf"
          className="sr-only"
          tabIndex={-1}
          aria-label={zh.materials.filesOf(line.name)}
          onChange={(e) => {
            p.onFiles([...(e.target.files ?? [])]);
            e.target.value = '';
          }}
        />
        <input
          className="text note"
          aria-label={zh.materials.noteOf(line.name)}
          placeholder={zh.materials.note}
          value={value.note}
          maxLength={200}
          onChange={(e) => {
            const note = e.target.value;
            p.onChange((m) => ({ ...m, note }));
          }}
        />
      </div>
      {p.error && (
        <p className="error" id={`e-${line.id}`}>
          {p.error}
        </p>
      )}
      {value.files.length > 0 && (
        <ul className="thumbs" aria-label={zh.materials.filesTaken(line.name)}>
          {value.files.map((f) => (
            <FileChip
              key={f.fileId}
              file={f}
              staffId={p.staffId}
              onRemove={() => p.onChange((m) => ({ ...m, files: m.files.filter((x) => x.fileId !== f.fileId) }))}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function FileChip({ file, staffId, onRemove }: { file: DraftFile; staffId: string; onRemove: () => void }) {
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
