import { rulesOf } from './rules';
import type { Matter } from './act-props';
import type { Checks } from './checks';

type Given = Pick<Matter, 'guide' | 'item' | 'materials' | 'answers'>;

/** What is most likely still to come: promised, not given, paper on its way, or found faulty. Never empty, so that there is a line to write in. */
export function likelyOutstanding(matter: Given, checks: Checks): string[] {
  const names = rulesOf(matter)
    .filter((rule) => {
      const given = matter.materials.filter((m) => m.materialId === rule.id);
      if (checks[rule.id]?.ok === false || given.some((m) => m.treatment === 'follows')) return true;
      return rule.required ? given.every((m) => m.treatment === 'paperFollows') : false;
    })
    .map((rule) => rule.name);
  return names.length > 0 ? names : [''];
}
