import type { MaterialRule, ServiceGuide } from '../../lib/contract';
import type { Matter } from './act-props';

/** Every option of the guide by its words: a case says what was chosen in words. */
function optionIds(guide: ServiceGuide & { questions?: { options: { id: string; text: string }[] }[] | null }) {
  const all = [
    ...guide.situations.map((s) => [s.name, s.id] as const),
    ...(guide.questions ?? []).flatMap((q) => q.options.map((o) => [o.text, o.id] as const)),
  ];
  return new Map(all);
}

/** The materials the guide wants for what was chosen; an entry "a&b" wants both. */
export function rulesOf(matter: Pick<Matter, 'guide' | 'item' | 'answers'>): MaterialRule[] {
  const { guide } = matter;
  if (!guide) return [];
  const ids = optionIds(guide);
  const chosen = new Set<string>();
  for (const words of [matter.item.situation, ...(matter.answers ?? [])])
    if (words) chosen.add(ids.get(words) ?? words);
  return guide.materials.filter(
    (m) => m.onlyIn.length === 0 || m.onlyIn.some((entry) => entry.split('&').every((id) => chosen.has(id))),
  );
}
