import type { CaseMaterial, MaterialRule } from '../../lib/contract';
import type { Matter } from './act-props';
import type { Checks } from './checks';
import { rulesOf } from './rules';

/** One thing to judge: a material with what came for it, or a point of the business manual. */
export type CheckLine = { id: string; name: string; rule?: MaterialRule; given?: CaseMaterial[] };

export const pointKey = (id: string) => `point:${id}`;

export function materialLines(matter: Matter): CheckLine[] {
  const rules = rulesOf(matter);
  const others = new Map(
    matter.materials.filter((m) => !rules.some((r) => r.id === m.materialId)).map((m) => [m.materialId, m.name]),
  );
  const given = (id: string) => matter.materials.filter((m) => m.materialId === id);
  return [
    ...rules.map((rule) => ({ id: rule.id, name: rule.name, rule, given: given(rule.id) })),
    ...[...others].map(([id, name]) => ({ id, name, given: given(id) })),
  ];
}

export const pointLines = (matter: Matter): CheckLine[] =>
  (matter.review?.points ?? []).map((p) => ({ id: pointKey(p.id), name: p.text }));

/** What was found, for the one notice; a point of the manual is no material. */
export const problemsOf = (matter: Matter, checks: Checks) =>
  [...materialLines(matter), ...pointLines(matter)]
    .filter((line) => checks[line.id]?.ok === false)
    .map((line) => ({ materialId: line.given ? line.id : '', name: line.name, problem: checks[line.id]!.problem }));

export const ticksOf = (matter: Matter, checks: Checks) =>
  (matter.review?.points ?? []).flatMap((p) => {
    const check = checks[pointKey(p.id)];
    if (check?.ok === undefined) return [];
    const note = check.problem.trim();
    return [{ id: p.id, passed: check.ok, ...(!check.ok && note ? { note } : {}) }];
  });
