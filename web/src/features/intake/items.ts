import type { ItemPackage, ServiceGuide } from '../../lib/contract';
import { walk } from '../../lib/situations';
import { MOST_ITEMS, materialKey, type Draft, type DraftItem, type Step } from './draft';
import type { Part } from './parts';

/** The one item of this intake; another in its place keeps what both ask for. */
export function chooseItem(d: Draft, guide: ServiceGuide): Draft {
  return withItems(d, [
    itemOf(
      guide,
      d.items.flatMap((i) => i.answers),
    ),
  ]);
}

export function addItem(d: Draft, guide: ServiceGuide): Draft {
  if (d.items.length >= MOST_ITEMS || d.items.some((i) => i.id === guide.itemId)) return d;
  return withItems(d, [...d.items, itemOf(guide, [])]);
}

export function removeItem(d: Draft, itemId: string): Draft {
  return withItems(
    d,
    d.items.filter((i) => i.id !== itemId),
  );
}

export function choosePackage(d: Draft, chosen: ItemPackage, guides: ServiceGuide[]): Draft {
  const answersOf = (id: string) => d.items.find((i) => i.id === id)?.answers ?? [];
  const items = guides.slice(0, MOST_ITEMS).map((g) => itemOf(g, answersOf(g.itemId)));
  return { ...withItems(d, items), packageId: chosen.id };
}

/** By the guides of today: answers that no longer fit are gone, everything collected stays under its material. */
export function takeGuides(d: Draft, parts: Part[]): Draft {
  const items = parts.map(({ item, guide }) => itemOf(guide, item.answers));
  const open = parts.some(({ item, guide }) => walk(guide, item.answers).next);
  return { ...d, items, step: (open ? 'situation' : 'materials') as Step };
}

function itemOf(guide: ServiceGuide, answers: string[]): DraftItem {
  return {
    id: guide.itemId,
    guideVersion: guide.version,
    name: guide.name,
    answers: walk(guide, answers).answers,
    rules: guide.materials,
  };
}

function withItems(d: Draft, items: DraftItem[]): Draft {
  const materials = { ...d.materials };
  for (const item of items)
    for (const rule of item.rules ?? []) {
      const key = materialKey(item.id, rule.id);
      const same = d.items.find(
        (from) =>
          materials[materialKey(from.id, rule.id)] &&
          from.rules?.some((known) => known.id === rule.id && known.name === rule.name),
      );
      if (!materials[key] && same) materials[key] = materials[materialKey(same.id, rule.id)]!;
    }
  return { ...d, items, materials, packageId: undefined };
}
