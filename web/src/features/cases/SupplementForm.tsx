import { useState } from 'react';
import { MaterialRows } from '../../components/MaterialRows';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { CaseDetail, SentMaterial } from '../../lib/contract';
import { dropDraft } from '../../lib/vault';
import { noMaterial, sentMaterials, type DraftMaterial } from '../intake/draft';
import { useCatalogue } from '../intake/get-catalogue';
import { storeFile, uploadFile } from '../intake/uploads';
import { useMe } from '../session/get-me';
import type { Send } from './case-command';
import { CommandForm } from './CommandForm';
import { linesOf, looseOf, type Papers } from './supplement-lines';

type Body = { materials: SentMaterial[]; note?: string };
type Props = { detail: CaseDetail; send: Send<Body>; papers: Papers; onDone: () => void; onCancel: () => void };

const titles: Record<Papers, string> = {
  supplement: zh.action.provideSupplement,
  resubmit: zh.action.resubmit,
  outstanding: zh.action.provideOutstanding,
};

/** Every way of sending papers after: what was asked for, any paper of a returned case, what was promised. */
export function SupplementForm({ detail, send, papers, onDone, onCancel }: Props) {
  const me = useMe();
  const guide = useCatalogue().data?.guides.find((g) => g.itemId === detail.item.id);
  const [lines] = useState(() => linesOf(detail, guide, papers));
  const shown = lines.length > 0 ? lines : linesOf(detail, guide, 'resubmit');
  const [value, setValue] = useState<Record<string, DraftMaterial>>({});
  const box = `case-${detail.number}`;
  const change = (id: string, f: (m: DraftMaterial) => DraftMaterial) =>
    setValue((v) => ({ ...v, [id]: f(v[id] ?? noMaterial) }));
  const loose = looseOf(detail, lines, papers);
  return (
    <CommandForm<Body, 'note'>
      title={titles[papers]}
      fields={[{ name: 'note', label: zh.form.note, optional: true, rows: 2 }]}
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
          if (!m?.treatment && papers !== 'resubmit' && lines.length > 0)
            errors[`materials.${line.id}`] = zh.materials.missing(line.name);
          else if ((m?.treatment === 'originalSeen' || m?.treatment === 'copy') && m.files.length === 0)
            errors[`materials.${line.id}`] = zh.materials.noFile(line.name);
        }
        return errors;
      }}
      body={async (v) => {
        const ready: Record<string, DraftMaterial> = {};
        for (const [id, m] of Object.entries(value)) {
          const files = [];
          for (const f of m.files) files.push({ ...f, ticket: await uploadFile(me.staffId, f) });
          ready[id] = { ...m, files };
        }
        setValue(ready);
        return {
          materials: sentMaterials(
            ready,
            shown.map((l) => l.id),
          ),
          ...(v.note ? { note: v.note } : {}),
        };
      }}
      intro={(errors) => (
        <>
          {papers === 'outstanding' && <p className="hint">{approvals.outstanding.hint}</p>}
          {loose.map((i) => (
            <p key={i.name} className="warn">
              {[i.name, i.problem].filter(Boolean).join('：')}
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
        </>
      )}
    />
  );
}
