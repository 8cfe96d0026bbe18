import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import { wantedOf, type GuideForm } from './form';

const t = guidesZh.edit;
const labels: Record<string, string> = {
  name: t.name,
  pinyin: t.pinyin,
  category: t.category,
  departmentId: t.department,
  route: t.route,
  office: t.office,
  outsideSystem: t.outsideSystem,
  handling: t.handling,
  promisedDays: t.promisedDays,
  statutoryDays: t.statutoryDays,
  remark: t.remark,
  legalBasis: t.legalBasis,
  conditions: t.conditions,
  procedure: t.procedure,
  fee: t.fee,
  complaint: t.complaint,
  takenAt: t.takenAt,
  situations: t.situations,
  questions: t.questions,
  levels: t.levels,
  reviewPoints: t.reviewPoints,
  faq: t.faq,
};

/** The names of what is no longer as it was; of the materials, each by its own name. The server says before and after. */
export function changedParts(before: GuideForm, after: GuideForm): string[] {
  const a = wantedOf(before) as unknown as Record<string, unknown>;
  const b = wantedOf(after) as unknown as Record<string, unknown>;
  const differs = (x: unknown, y: unknown) => JSON.stringify(x ?? null) !== JSON.stringify(y ?? null);
  return [
    ...Object.keys(labels)
      .filter((key) => differs(a[key], b[key]))
      .map((key) => labels[key]!),
    ...changedMaterials(before, after),
  ];
}

function changedMaterials(before: GuideForm, after: GuideForm): string[] {
  const was = new Map(wantedOf(before).materials.map((m) => [m.id, m]));
  const is = new Map(wantedOf(after).materials.map((m) => [m.id, m]));
  const said = (mark: string, name: string) => `${guideWords.field.materials}：${mark}${name}`;
  const { added, removed } = guidesZh.changes;
  const same = [...is.keys()].filter((id) => was.has(id));
  const moved = same.join() !== [...was.keys()].filter((id) => is.has(id)).join();
  return [
    ...[...is.values()].filter((m) => !was.has(m.id)).map((m) => said(`${added} `, m.name)),
    ...[...was.values()].filter((m) => !is.has(m.id)).map((m) => said(`${removed} `, m.name)),
    ...same
      .filter((id) => JSON.stringify(sorted(was.get(id)!)) !== JSON.stringify(sorted(is.get(id)!)))
      .map((id) => said('', is.get(id)!.name)),
    ...(moved ? [said('', guidesZh.edit.order)] : []),
  ];
}

/** Null, false and absent mean the same, and the order of members nothing. */
const sorted = (value: object) =>
  Object.entries(value)
    .filter(([, v]) => v !== null && v !== undefined && v !== false)
    .sort(([x], [y]) => (x < y ? -1 : 1));
