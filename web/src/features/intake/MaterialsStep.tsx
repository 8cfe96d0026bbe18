import { MaterialRows } from '../../components/MaterialRows';
import { materialsFor } from '../../lib/search-guides';
import { noMaterial } from './draft';
import { setTicket } from './outbox';
import type { StepProps } from './step-props';
import { storeFile, uploadFile } from './uploads';

export function MaterialsStep({ draft, change, errors, me, guide }: StepProps) {
  if (!guide) return null;
  return (
    <MaterialRows
      lines={materialsFor(guide, draft.situation).map((rule) => ({ id: rule.id, name: rule.name, rule }))}
      staffId={me.staffId}
      maxBytes={me.maxFileBytes}
      value={draft.materials}
      errors={errors}
      onChange={(id, f) =>
        change((d) => ({ ...d, materials: { ...d.materials, [id]: f(d.materials[id] ?? noMaterial) } }))
      }
      onAdd={async (id, name, blob, type) => {
        const file = await storeFile(me.staffId, draft.id, name, blob, type);
        const rule = guide.materials.find((m) => m.id === id);
        change((d) => {
          const m = d.materials[id] ?? noMaterial;
          // What the guide asks for is the likeliest; the clerk may change it.
          const treatment = m.treatment ?? (rule?.form === 'copy' ? 'copy' : 'originalSeen');
          return { ...d, materials: { ...d.materials, [id]: { ...m, treatment, files: [...m.files, file] } } };
        }, true);
        // Offline it waits for the outbox, which uploads what is missing before it submits.
        uploadFile(me.staffId, file).then(
          (ticket) => setTicket(draft.id, id, file.fileId, ticket),
          () => undefined,
        );
      }}
    />
  );
}
