import type { JobDetail } from '../../lib/contract';
import { materialsFor } from '../../lib/search-guides';
import type { Checks } from './checks';

/** What is most likely still to come: not given, paper on its way, or found faulty. Never empty, so that there is a line to write in. */
export function likelyOutstanding(job: Pick<JobDetail, 'guide' | 'item' | 'materials'>, checks: Checks): string[] {
  const names = materialsFor(job.guide, job.item.situation)
    .filter((rule) => {
      const given = job.materials.filter((m) => m.materialId === rule.id);
      if (checks[rule.id]?.ok === false) return true;
      return rule.required ? given.every((m) => m.treatment === 'paperFollows') : false;
    })
    .map((rule) => rule.name);
  return names.length > 0 ? names : [''];
}
