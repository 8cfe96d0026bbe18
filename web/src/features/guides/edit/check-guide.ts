import { guidesZh } from '../../../copy/guides';
import type { LevelRight } from '../../../lib/contract';
import { MOST_QUESTIONS, optionNamesOf, paths } from '../../../lib/situations';
import { linesOf, wantedOf, type GuideForm } from './form';

const t = guidesZh.edit;
const e = t.error;
export type Errors = Record<string, string>;
export const parts = ['basic', 'text', 'materials', 'tree', 'levels', 'review', 'reason'] as const;
export type Part = (typeof parts)[number];

/** Where a field stands, by the beginning of its name. */
export function partOf(name: string): Part {
  if (/^(legalBasis|conditions|procedure|fee|complaint)/.test(name)) return 'text';
  if (name.startsWith('material')) return 'materials';
  if (/^(situation|question|tree)/.test(name)) return 'tree';
  if (/^(levels|takenAt)/.test(name)) return 'levels';
  if (/^(reviewPoints|faq)/.test(name)) return 'review';
  return name === 'reason' ? 'reason' : 'basic';
}

const whole = (text: string, min: number, max: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What still keeps it from being sent, by field; the server checks everything again. */
export function checkGuide(form: GuideForm, reason: string): Errors {
  return {
    ...checkBasic(form),
    ...checkTexts(form),
    ...checkMaterials(form),
    ...checkTree(form),
    ...checkLevels(form),
    ...checkFaq(form),
    ...(reason.trim() ? {} : { reason: e.reason }),
  };
}

function checkBasic(f: GuideForm): Errors {
  const errors: Errors = {};
  const need = (name: string, value: string | null | undefined, label: string) => {
    if (!value?.trim()) errors[name] = e.required(label);
  };
  if (!id.test(f.itemId.trim())) errors.itemId = e.itemId;
  need('name', f.name, t.name);
  if (!/^[a-z0-9]+( +[a-z0-9]+)*$/i.test(f.pinyin.trim())) errors.pinyin = e.pinyin;
  need('category', f.category, t.category);
  need('departmentId', f.departmentId, t.department);
  if (f.route === 'township') need('office', f.office, t.office);
  if (f.route === 'privateNetwork') need('outsideSystem', f.outsideSystem, t.outsideSystem);
  if (!whole(f.statutoryDays, 0, 365)) errors.statutoryDays = e.days;
  if (f.handling === 'promised') {
    const statutory = Number(f.statutoryDays);
    if (!whole(f.promisedDays, 1, 365) || (statutory > 0 && Number(f.promisedDays) > statutory))
      errors.promisedDays = e.promised;
  }
  return errors;
}

function checkTexts(f: GuideForm): Errors {
  const errors: Errors = {};
  for (const name of ['legalBasis', 'conditions', 'procedure'] as const)
    if (linesOf(f[name]).length === 0) errors[name] = e.lines(t[name]);
  if (!f.fee.trim()) errors.fee = e.required(t.fee);
  if (!f.complaint.trim()) errors.complaint = e.required(t.complaint);
  return errors;
}

function checkMaterials(f: GuideForm): Errors {
  const errors: Errors = {};
  if (f.materials.length === 0) errors.materials = e.materials;
  for (const m of f.materials) {
    if (!m.name.trim()) errors[`material.${m.id}.name`] = e.required(t.materialName);
    if (!whole(m.copies, 1, 20)) errors[`material.${m.id}.copies`] = e.copies;
    if (m.reusableMonths.trim() && !whole(m.reusableMonths, 1, 120))
      errors[`material.${m.id}.reusableMonths`] = e.months;
  }
  return errors;
}

function checkTree(f: GuideForm): Errors {
  const errors: Errors = {};
  if (f.situations.length === 1) errors['situation.0'] = e.oneSituation;
  named(f.situations.map((s) => s.name)).forEach((problem, i) => {
    if (problem) errors[`situation.${i}`] = problem;
  });
  for (const q of f.questions) {
    if (!q.text.trim()) errors[`question.${q.id}`] = e.required(t.questionText(f.questions.indexOf(q) + 1));
    else if (q.options.length < 2 || q.options.length > 9) errors[`question.${q.id}`] = e.options;
    named(q.options.map((o) => o.text)).forEach((problem, i) => {
      if (problem) errors[`question.${q.id}.${q.options[i]!.id}`] = problem;
    });
  }
  if (Object.keys(errors).length > 0) return errors;
  const guide = wantedOf(f);
  const all = paths(guide);
  const names = optionNamesOf(guide);
  const said = (answers: string[]) => answers.map((a) => names.get(a)).join('、');
  const long = all.find((p) => p.asked.length > MOST_QUESTIONS);
  const bare = all.find((p) => p.materials.length === 0 && p.asked.length > 0);
  if (long) errors.tree = e.tooMany(long.asked.length, said(long.answers));
  else if (bare) errors.tree = e.nothing(said(bare.answers));
  return errors;
}

function named(texts: string[]): (string | undefined)[] {
  return texts.map((text, i) => {
    const name = text.trim();
    if (!name) return e.required(t.part.tree);
    return texts.findIndex((other) => other.trim() === name) < i ? e.same(name) : undefined;
  });
}

function checkLevels(f: GuideForm): Errors {
  const errors: Errors = {};
  const township = f.route === 'township';
  if (f.takenAt.length === 0) errors.takenAt = e.takenAt;
  else if (township && !f.takenAt.includes('township')) errors.takenAt = e.townshipTakes;
  const may = (level: string, right: LevelRight) => f.levels.some((l) => l.level === level && l.may.includes(right));
  if (!f.levels.some((l) => l.may.length > 0)) return errors;
  if ((['county', 'township', 'village'] as const).some((l) => may(l, 'receive') !== f.takenAt.includes(l)))
    errors.levels = e.levelsTaken;
  else if (
    may('township', 'decide') !== township ||
    may('township', 'accept') !== township ||
    (may('county', 'decide') || may('city', 'decide')) === township ||
    may('village', 'accept') ||
    may('village', 'decide')
  )
    errors.levels = e.levelsDecide;
  return errors;
}

function checkFaq(f: GuideForm): Errors {
  const errors: Errors = {};
  if (f.route === 'township' && !f.reviewPoints.some((p) => p.text.trim())) errors.reviewPoints = e.reviewPoints;
  f.faq.forEach((entry, i) => {
    if (!entry.question.trim() && entry.answer.trim()) errors[`faq.${i}.q`] = e.required(t.faqQ(i + 1));
    if (entry.question.trim() && !entry.answer.trim()) errors[`faq.${i}.a`] = e.required(t.faqA(i + 1));
  });
  return errors;
}
