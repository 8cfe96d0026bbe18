import { useState } from 'react';
import { TextField } from '../../components/Field';
import { MaterialRows, type MaterialLine } from '../../components/MaterialRows';
import { zh } from '../../copy/zh';
import type { CaseDetail, SentMaterial, ServiceGuide } from '../../lib/contract';
import { materialsFor } from '../../lib/search-guides';
import { dropDraft } from '../../lib/vault';
import { noMaterial, sentMaterials, type DraftMaterial } from '../intake/draft';
import { useCatalogue } from '../intake/get-catalogue';
import { storeFile, uploadFile } from '../intake/uploads';
import { useMe } from '../session/get-me';
import type { Send } from './case-command';
import { CommandForm } from './CommandForm';

type Body = { materials: SentMaterial[]; note?: string };
type Props = { detail: CaseDetail; send: Send<Body>; resubmit: boolean; onDone: () => void; onCancel: () => void };

function linesOf(detail: CaseDetail, guide: ServiceGuide | undefined, resubmit: boolean): MaterialLine[] {
  const rule = (id?: string | null) => guide?.materials.find((m) => m.id === id);
  if (!resubmit && detail.supplement)
    return detail.supplement.items
      .filter((i) => i.materialId)
      .map((i) => ({ id: i.materialId!, name: i.name, rule: rule(i.materialId), problem: i.problem }));
  const given = detail.materials.map((m) => ({ id: m.materialId, name: m.name, rule: rule(m.materialId) }));
  const others = guide
    ? materialsFor(guide, detail.item.situation).map((m) => ({ id: m.id, name: m.name, rule: m }))
    : [];
  return [...new Map([...given, ...others].map((l) => [l.id, l])).values()];
}

/** Both ways of sending papers after: what the county asked for, or any paper of a returned case. */
export function SupplementForm({ detail, send, resubmit, onDone, onCancel }: Props) {
  const me = useMe();
  const guide = useCatalogue().data?.guides.find((g) => g.itemId === detail.item.id);
  const [lines] = useState(() => linesOf(detail, guide, resubmit));
  const shown = lines.length > 0 ? lines : linesOf(detail, guide, true);
  const [value, setValue] = useState<Record<string, DraftMaterial>>({});
  const [note, setNote] = useState('');
  const box = `case-${detail.number}`;
  const change = (id: string, f: (m: DraftMaterial) => DraftMaterial) =>
    setValue((v) => ({ ...v, [id]: f(v[id] ?? noMaterial) }));
  const title = resubmit ? zh.action.resubmit : zh.action.provideSupplement;
  const loose = resubmit ? [] : (detail.supplement?.items.filter((i) => !i.materialId) ?? []);
  return (
    <CommandForm<Body>
      title={title}
      submit={zh.form.send(title)}
      current={detail}
      send={send}
      onCancel={onCancel}
      onDone={() => {
        void dropDraft(box);
        onDone();
      }}
      check={() => {
        const errors: Record<string, string> = {};
        for (const line of shown) {
          const m = value[line.id];
          if (!m?.treatment && !resubmit && lines.length > 0)
            errors[`materials.${line.id}`] = zh.materials.missing(line.name);
          else if ((m?.treatment === 'originalSeen' || m?.treatment === 'copy') && m.files.length === 0)
            errors[`materials.${line.id}`] = zh.materials.noFile(line.name);
        }
        return errors;
      }}
      body={async () => {
        const ready: Record<string, DraftMaterial> = {};
        for (const [id, m] of Object.entries(value)) {
          const files = [];
          for (const f of m.files) files.push({ ...f, ticket: await uploadFile(me.staffId, f) });
          ready[id] = { ...m, files };
        }
        setValue(ready);
        const text = note.trim();
        return {
          materials: sentMaterials(
            ready,
            shown.map((l) => l.id),
          ),
          ...(text ? { note: text } : {}),
        };
      }}
    >
      {(errors) => (
        <>
          {loose.map((i) => (
            <p key={i.name} className="warn">
              {i.name}：{i.problem}
            </p>
          ))}
          <MaterialRows
            lines={shown}
            staffId={me.staffId}
            maxBytes={me.maxFileBytes}
            value={value}
            errors={errors}
            onChange={change}
            onAdd={async (id, name, blob, type) => {
              const file = await storeFile(me.staffId, box, name, blob, type);
              change(id, (m) => ({ ...m, treatment: m.treatment ?? 'originalSeen', files: [...m.files, file] }));
              uploadFile(me.staffId, file).then(
                (ticket) =>
                  change(id, (m) => ({
                    ...m,
                    files: m.files.map((f) => (f.fileId === file.fileId ? { ...f, ticket } : f)),
                  })),
                () => undefined,
              );
            }}
          />
          <TextField label={zh.form.note} required={false} value={note} onChange={setNote} rows={2} maxLength={500} />
        </>
      )}
    </CommandForm>
  );
}
