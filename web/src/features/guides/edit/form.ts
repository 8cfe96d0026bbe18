import type { FaqEntry, LevelRights, MaterialRule, ReviewPoint, ServiceGuide } from '../../../lib/contract';
import type { WantedGuide } from '../contract';

/** The guide as it is typed: numbers are text until they are sent, lines are one text. */
export type GuideForm = Omit<
  WantedGuide,
  | 'statutoryDays'
  | 'promisedDays'
  | 'legalBasis'
  | 'conditions'
  | 'procedure'
  | 'materials'
  | 'questions'
  | 'reviewPoints'
  | 'faq'
  | 'levels'
> & {
  statutoryDays: string;
  promisedDays: string;
  legalBasis: string;
  conditions: string;
  procedure: string;
  materials: MaterialForm[];
  questions: NonNullable<ServiceGuide['questions']>;
  reviewPoints: ReviewPoint[];
  faq: FaqEntry[];
  levels: LevelRights[];
};
export type MaterialForm = Omit<MaterialRule, 'copies' | 'reusableMonths'> & { copies: string; reusableMonths: string };

export const emptyGuide: WantedGuide = {
  itemId: '',
  name: '',
  pinyin: '',
  initials: '',
  category: '',
  legalBasis: [],
  conditions: [],
  materials: [],
  procedure: [],
  statutoryDays: 0,
  promisedDays: 0,
  fee: '',
  complaint: '',
  handling: 'promised',
  route: 'township',
  departmentId: '',
  takenAt: ['township'],
  situations: [],
};

export const formMaterial = (m: MaterialRule): MaterialForm => ({
  ...m,
  copies: String(m.copies),
  reusableMonths: m.reusableMonths ? String(m.reusableMonths) : '',
});

export function formOf(guide: WantedGuide | ServiceGuide): GuideForm {
  const { version, hash, departmentName, ...wanted } = guide as ServiceGuide;
  void [version, hash, departmentName];
  return {
    ...wanted,
    statutoryDays: String(guide.statutoryDays),
    promisedDays: String(guide.promisedDays),
    legalBasis: guide.legalBasis.join('\n'),
    conditions: guide.conditions.join('\n'),
    procedure: guide.procedure.join('\n'),
    materials: guide.materials.map(formMaterial),
    questions: guide.questions ?? [],
    reviewPoints: guide.reviewPoints ?? [],
    faq: guide.faq ?? [],
    levels: guide.levels ?? [],
  };
}

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const initialsOf = (pinyin: string) =>
  pinyin
    .trim()
    .split(/\s+/)
    .map((syllable) => syllable.slice(0, 1))
    .join('');

const orNull = <T>(list: T[]) => (list.length > 0 ? list : null);

/** What is sent: trimmed, without empty lines, and without what its route has no use for. */
export function wantedOf(form: GuideForm): WantedGuide {
  const pinyin = form.pinyin.trim().toLowerCase().split(/\s+/).join(' ');
  return {
    ...form,
    itemId: form.itemId.trim(),
    name: form.name.trim(),
    pinyin,
    initials: initialsOf(pinyin),
    category: form.category.trim(),
    legalBasis: linesOf(form.legalBasis),
    conditions: linesOf(form.conditions),
    procedure: linesOf(form.procedure),
    statutoryDays: Number(form.statutoryDays),
    promisedDays: form.handling === 'immediate' ? 0 : Number(form.promisedDays),
    fee: form.fee.trim(),
    complaint: form.complaint.trim(),
    office: form.route === 'township' ? form.office?.trim() || null : null,
    outsideSystem: form.route === 'privateNetwork' ? form.outsideSystem?.trim() || null : null,
    remark: form.remark?.trim() || null,
    materials: form.materials.map((m) => ({
      ...m,
      name: m.name.trim(),
      copies: Number(m.copies),
      reusableMonths: m.reusableMonths.trim() ? Number(m.reusableMonths) : null,
      note: m.note?.trim() || null,
    })),
    situations: form.situations.map((s) => ({ ...s, name: s.name.trim() })),
    questions: orNull(
      form.questions.map((q) => ({
        ...q,
        text: q.text.trim(),
        options: q.options.map((o) => ({ ...o, text: o.text.trim() })),
      })),
    ),
    reviewPoints: orNull(form.reviewPoints.map((p) => ({ ...p, text: p.text.trim() })).filter((p) => p.text)),
    faq: orNull(
      form.faq
        .map((f) => ({ question: f.question.trim(), answer: f.answer.trim() }))
        .filter((f) => f.question || f.answer),
    ),
    levels: orNull(form.levels.filter((l) => l.may.length > 0)),
  };
}

/** A short id that nothing else in the guide has: m3, q2, o7. */
export function freeId(prefix: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  for (let n = 1; ; n++) if (!used.has(`${prefix}${n}`)) return `${prefix}${n}`;
}

/** Ids of all answers; unique within the guide, the situations among them. */
export const optionIds = (form: Pick<GuideForm, 'situations' | 'questions'>) => [
  ...form.situations.map((s) => s.id),
  ...form.questions.flatMap((q) => q.options.map((o) => o.id)),
];

/** Without the answers that are gone, wherever something hung on them. A condition of which a part is gone is gone as a whole. */
export function dropDangling(form: GuideForm): GuideForm {
  const known = new Set(optionIds(form));
  return {
    ...form,
    questions: form.questions.map((q) => ({ ...q, askIf: q.askIf.filter((id) => known.has(id)) })),
    materials: form.materials.map((m) => ({
      ...m,
      onlyIn: m.onlyIn.filter((entry) => entry.split('&').every((id) => known.has(id))),
    })),
  };
}
