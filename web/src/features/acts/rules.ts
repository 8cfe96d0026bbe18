import type { MaterialRule } from '../../lib/contract';
import type { Matter } from './act-props';

/** The materials the guide wants for what was chosen; the situation is said in words. An entry "a&b" wants both. */
export function rulesOf(matter: Pick<Matter, 'guide' | 'item' | 'answers'>): MaterialRule[] {
  const { guide } = matter;
  if (!guide) return [];
  const chosen = new Set((matter.answers ?? []).map((a) => a.id));
  for (const s of guide.situations) if (s.name === matter.item.situation) chosen.add(s.id);
  return guide.materials.filter(
    (m) => m.onlyIn.length === 0 || m.onlyIn.some((entry) => entry.split('&').every((id) => chosen.has(id))),
  );
}
