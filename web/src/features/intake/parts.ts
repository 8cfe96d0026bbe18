import type { MaterialRule, ServiceGuide } from '../../lib/contract';
import { walk, type Asked } from '../../lib/situations';
import { materialKey, noMaterial, type Draft, type DraftItem, type DraftMaterial } from './draft';
import type { HeldMaterial } from './shelf/shelf';

/** An item of the intake with the guide it is collected by. */
export type Part = { item: DraftItem; guide: ServiceGuide };

/** In the order they were chosen; without those the catalogue no longer lists. */
export function partsOf(items: DraftItem[], guides: ServiceGuide[] | undefined): Part[] {
  return items.flatMap((item) => {
    const guide = guides?.find((g) => g.itemId === item.id);
    return guide ? [{ item, guide }] : [];
  });
}

export type Question = { part: Part; asked: Asked };

/** Every question put so far, item by item; of each item up to the first without an answer. */
export function questionsAsked(parts: Part[]): Question[] {
  return parts.flatMap((part) => walk(part.guide, part.item.answers).asked.map((asked) => ({ part, asked })));
}

/** One line of the checklist: the same paper asked for by several items stands here once. */
export type Needed = {
  /** The key of the first item, which names the line. */
  id: string;
  rule: MaterialRule;
  keys: string[];
  parts: Part[];
  mayFollow: boolean;
};

/** The same id and the same name is the same paper; "申请表" of two items are two. Shared ones first, then item by item. */
export function materialsNeeded(parts: Part[]): Needed[] {
  const found = new Map<string, Needed>();
  for (const part of parts)
    for (const rule of walk(part.guide, part.item.answers).materials) {
      const key = materialKey(part.item.id, rule.id);
      const follows = !!rule.mayFollow && part.guide.route === 'township';
      const same = `${rule.id}\n${rule.name}`;
      const line = found.get(same);
      found.set(
        same,
        line
          ? {
              ...line,
              rule: stricter(line.rule, rule),
              keys: [...line.keys, key],
              parts: [...line.parts, part],
              mayFollow: line.mayFollow && follows,
            }
          : { id: key, rule, keys: [key], parts: [part], mayFollow: follows },
      );
    }
  const lines = [...found.values()].map((line) => ({ ...line, rule: { ...line.rule, note: notesOf(line) } }));
  return [...lines.filter((l) => l.parts.length > 1), ...lines.filter((l) => l.parts.length === 1)];
}

/** A remark that only one of the items makes names its item. */
function notesOf({ parts, rule }: Needed): string | undefined {
  const said = parts.map((p) => p.guide.materials.find((m) => m.id === rule.id)?.note ?? '');
  if (new Set(said).size === 1) return said[0] || undefined;
  return parts.flatMap((p, i) => (said[i] ? [`${p.item.name}：${said[i]}`] : [])).join('；');
}

function stricter(a: MaterialRule, b: MaterialRule): MaterialRule {
  return {
    ...a,
    form: a.form === b.form ? a.form : 'originalAndCopy',
    copies: Math.max(a.copies, b.copies),
    required: a.required || b.required,
    paperMustTravel: a.paperMustTravel || b.paperMustTravel,
    mayBeExempt: a.mayBeExempt && b.mayBeExempt,
  };
}

/** What was collected for a line, under whichever of its items it was. */
export function givenFor(draft: Draft, line: Needed): DraftMaterial {
  const all = line.keys.map((key) => draft.materials[key]).filter((m) => !!m);
  return all.find((m) => m.treatment || m.files.length > 0) ?? all[0] ?? noMaterial;
}

export function changeGiven(draft: Draft, line: Needed, change: (m: DraftMaterial) => DraftMaterial): Draft {
  const next = change(givenFor(draft, line));
  return { ...draft, materials: { ...draft.materials, ...Object.fromEntries(line.keys.map((key) => [key, next])) } };
}

/** The earlier paper that could stand for this line. */
export function heldFor(draft: Draft, line: Needed): HeldMaterial | undefined {
  return draft.shelf?.materials.find((m) => m.materialId === line.rule.id && m.name === line.rule.name);
}

export type Difference = { added: string[]; gone: string[]; changed: string[] };

/** By name, what a new version of a guide asks for otherwise than the one the draft was collected by. */
export function differing(before: MaterialRule[], after: MaterialRule[]): Difference {
  const said = (m: MaterialRule) =>
    [m.form, m.copies, m.required, m.paperMustTravel, m.mayBeExempt, m.onlyIn].join('|');
  const old = new Map(before.map((m) => [m.id, m]));
  const now = new Set(after.map((m) => m.id));
  return {
    added: after.filter((m) => !old.has(m.id)).map((m) => m.name),
    gone: before.filter((m) => !now.has(m.id)).map((m) => m.name),
    changed: after.filter((m) => old.has(m.id) && said(old.get(m.id)!) !== said(m)).map((m) => m.name),
  };
}
