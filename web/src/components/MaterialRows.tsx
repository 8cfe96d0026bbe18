import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { zh } from '../copy/zh';
import type { DraftFile, DraftMaterial } from '../features/intake/draft';
import type { MaterialRule, Treatment } from '../lib/contract';
import { prepareFile } from '../lib/image';
import { CameraDialog } from './CameraDialog';
import { FileChip } from './FileChip';

export type MaterialLine = {
  id: string;
  name: string;
  rule?: MaterialRule;
  problem?: string;
  /** Treatments beyond the usual ones. */
  also?: Treatment[];
  /** A heading above this line. */
  heading?: string;
  /** What stands under the name: who else uses it, where it comes from. */
  extra?: ReactNode;
};
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

export function treatmentsOf(rule?: MaterialRule, also: Treatment[] = []): Treatment[] {
  const all: Treatment[] = ['originalSeen', 'copy'];
  if (!rule || rule.mayBeExempt) all.push('exempt');
  all.push('paperFollows', ...also);
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
        {p.lines.flatMap((line, i) => [
          line.heading && (
            <li key={`h-${line.id}`} className="material-group">
              <h2>{line.heading}</h2>
            </li>
          ),
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
          />,
        ])}
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
  const withoutFiles = value.treatment !== undefined && !/^(originalSeen|copy)$/.test(value.treatment);
  const setAside = value.treatment === 'reused' || value.treatment === 'follows';
  const done = withoutFiles || (!!value.treatment && value.files.length > 0);
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
        {done && value.treatment !== 'follows' && <span className="done">{zh.materials.ready}</span>}
        {value.treatment === 'follows' && <span className="warn">{zh.materials.treatment.follows}</span>}
        {line.rule?.note && <small>{line.rule.note}</small>}
        {line.extra}
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
          {treatmentsOf(line.rule, line.also).map((t) => (
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
      {value.files.length > 0 && !setAside && (
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
