import type { Me, ServiceGuide, TakingLevel } from './contract';
import { neededFor } from './situations';

/** Higher is better; 0 is no match. Characters, pinyin or initials, with or without spaces, 低保 finds 最低生活保障. */
export function matchGuide(
  guide: Pick<ServiceGuide, 'name' | 'pinyin' | 'initials' | 'category'>,
  query: string,
): number {
  const q = query.trim().toLowerCase().replace(/\s+/g, '');
  if (!q) return 1;
  const name = guide.name.toLowerCase();
  const initials = guide.initials.toLowerCase();
  const syllables = guide.pinyin.toLowerCase().split(' ');
  // Whoever typed the whole name means that one, not a longer one that begins alike.
  if (name === q || initials === q || syllables.join('') === q) return 110;
  if (name.startsWith(q)) return 100;
  if (name.includes(q)) return 90;
  if (initials.startsWith(q)) return 80;
  for (let i = 0; i < syllables.length; i++) {
    if (syllables.slice(i).join('').startsWith(q)) return i === 0 ? 75 : 70;
  }
  if (initials.includes(q)) return 60;
  if (guide.category.includes(q)) return 40;
  if (q.length >= 2 && inOrder(name, q)) return 30;
  if (q.length >= 2 && inOrder(initials, q)) return 20;
  return 0;
}

function inOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const c of wanted) {
    at = text.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export function searchGuides(guides: ServiceGuide[], query: string): ServiceGuide[] {
  return guides
    .map((guide, order) => ({ guide, order, score: matchGuide(guide, query) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map((hit) => hit.guide);
}

/** At which level this person sits: a station is a village's, the county's hall the county's. */
export function takingLevel(me: Me): TakingLevel {
  if (me.unit.kind.toLowerCase() === 'county') return 'county';
  return me.place.id === me.unit.id ? 'township' : 'village';
}

/** For a case on the record: the materials of its situation and further answers; a page that still asks uses walk(). */
export function materialsFor(guide: ServiceGuide, situation: string | undefined | null, answers: string[] = []) {
  const chosen = situation ? [situation, ...answers] : answers;
  return guide.materials.filter((m) => neededFor(m, chosen));
}
