import { MaterialRows, type MaterialLine } from '../../components/MaterialRows';
import { intakeZh } from '../../copy/intake';
import { hasNoFiles, noMaterial, type Draft, type DraftMaterial } from './draft';
import { setTicket } from './outbox';
import { changeGiven, givenFor, heldFor, materialsNeeded, type Needed } from './parts';
import { PromisePanel } from './PromisePanel';
import { HeldLine } from './shelf/HeldLine';
import { reuse } from './shelf/reuse';
import { ShelfPanel } from './shelf/ShelfPanel';
import type { StepProps } from './step-props';
import { storeFile, uploadFile } from './uploads';

export function MaterialsStep(props: StepProps) {
  const { draft, change, errors, me, parts } = props;
  const lines = materialsNeeded(parts);
  const lineOf = (id: string) => lines.find((l) => l.id === id)!;
  const onChange = (id: string, f: (m: DraftMaterial) => DraftMaterial) =>
    change((d) => changeGiven(d, lineOf(id), (m) => withHeld(d, lineOf(id), f(m))));
  return (
    <>
      <ShelfPanel {...props} lines={lines} />
      <MaterialRows
        lines={lines.map((line, i) => shown(props, lines, line, i))}
        staffId={me.staffId}
        maxBytes={me.maxFileBytes}
        value={Object.fromEntries(lines.map((line) => [line.id, givenFor(draft, line)]))}
        errors={Object.fromEntries(lines.map((line) => [`materials.${line.id}`, errorOf(errors, line)]))}
        onChange={onChange}
        onAdd={async (id, name, blob, type) => {
          const file = await storeFile(me.staffId, draft.id, name, blob, type);
          const usual = lineOf(id).rule.form === 'copy' ? 'copy' : 'originalSeen';
          change((d) => {
            // What the guide asks for is the likeliest; the clerk may change it.
            const add = (m: DraftMaterial) => ({
              ...m,
              treatment: m.treatment && !hasNoFiles(m.treatment) ? m.treatment : (usual as 'copy' | 'originalSeen'),
              files: [...m.files, file],
              reused: undefined,
            });
            return changeGiven(d, lineOf(id), add);
          }, true);
          // Offline it waits for the outbox, which uploads what is missing before it submits.
          uploadFile(me.staffId, file).then(
            (ticket) => setTicket(draft.id, file.fileId, ticket),
            () => undefined,
          );
        }}
      />
      <PromisePanel {...props} />
    </>
  );
}

/** A reused paper names where it comes from; any other treatment forgets it. */
function withHeld(d: Draft, line: Needed, m: DraftMaterial): DraftMaterial {
  const held = m.treatment === 'reused' ? heldFor(d, line) : undefined;
  return { ...m, reused: held, treatment: m.treatment === 'reused' && !held ? undefined : m.treatment };
}

const errorOf = (errors: Record<string, string>, line: Needed) =>
  line.keys.map((key) => errors[`materials.${key}`]).find((e) => e) ?? '';

function shown({ draft, change, parts }: StepProps, lines: Needed[], line: Needed, at: number): MaterialLine {
  const held = heldFor(draft, line);
  const given = givenFor(draft, line);
  return {
    id: line.id,
    name: line.rule.name,
    rule: line.rule,
    also: [...(line.mayFollow ? (['follows'] as const) : []), ...(held ? (['reused'] as const) : [])],
    heading: parts.length > 1 ? headingOf(lines, line, at, parts.length) : undefined,
    extra: (
      <>
        {parts.length > 1 && line.parts.length > 1 && line.parts.length < parts.length && (
          <small>{intakeZh.bundle.sharedOf(line.parts.map((p) => p.item.name).join('、'))}</small>
        )}
        {held && (
          <HeldLine
            held={held}
            on={given.treatment === 'reused'}
            onReuse={() => change((d) => reuse(d, [line]))}
            onUndo={() => change((d) => changeGiven(d, line, (m) => ({ ...noMaterial, files: m.files, note: m.note })))}
          />
        )}
      </>
    ),
  };
}

function headingOf(lines: Needed[], line: Needed, at: number, items: number): string | undefined {
  const before = lines[at - 1];
  const shared = line.parts.length > 1;
  if (shared) return at === 0 ? intakeZh.bundle.shared(items) : undefined;
  const own = line.parts[0]!.item;
  if (before && before.parts.length === 1 && before.parts[0]!.item.id === own.id) return undefined;
  return intakeZh.bundle.own(own.name);
}
