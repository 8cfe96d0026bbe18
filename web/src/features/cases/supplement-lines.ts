import type { MaterialLine } from '../../components/MaterialRows';
import type { CaseDetail, ServiceGuide } from '../../lib/contract';
import { rulesOf } from '../acts/rules';

/** Why papers come after: they were asked for, the case came back, or they were promised. */
export type Papers = 'supplement' | 'resubmit' | 'outstanding';

export function linesOf(detail: CaseDetail, guide: ServiceGuide | undefined, papers: Papers): MaterialLine[] {
  const rule = (id?: string | null) => guide?.materials.find((m) => m.id === id);
  if (papers === 'supplement' && detail.supplement)
    return detail.supplement.items
      .filter((i) => i.materialId)
      .map((i) => ({ id: i.materialId!, name: i.name, rule: rule(i.materialId), problem: i.problem }));
  const given = detail.materials.map((m) => ({ id: m.materialId, name: m.name, rule: rule(m.materialId) }));
  const others = rulesOf({ ...detail, guide }).map((m) => ({ id: m.id, name: m.name, rule: m }));
  const all = [...new Map([...given, ...others].map((l) => [l.id, l])).values()];
  const promised = detail.tolerated?.outstanding ?? [];
  return papers === 'outstanding' ? all.filter((l) => promised.includes(l.name)) : all;
}

/** What was asked for but is on no list of materials, so that no file can be put beside it. */
export function looseOf(
  detail: CaseDetail,
  lines: MaterialLine[],
  papers: Papers,
): { name: string; problem?: string }[] {
  if (papers === 'supplement') return (detail.supplement?.items ?? []).filter((i) => !i.materialId);
  if (papers === 'resubmit') return [];
  const names = detail.tolerated?.outstanding ?? [];
  return names.filter((name) => !lines.some((l) => l.name === name)).map((name) => ({ name }));
}
