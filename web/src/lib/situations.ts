import type { MaterialRule, ServiceGuide, SituationOption, SituationQuestion } from './contract';

/** What the tree needs to know of a guide. */
export type Tree = Pick<ServiceGuide, 'situations' | 'questions' | 'materials'>;

/** A question that is asked on this path; the last one may still wait for its answer. */
export type Asked = { id: string; text: string; options: SituationOption[]; chosen?: SituationOption };

export type Walk = {
  /** In the order they are asked, up to and including the first without an answer. */
  asked: Asked[];
  /** The question to put now; undefined when all are answered. */
  next?: Asked;
  /** Option ids in force, in the order of the questions: the situation first. Answers to questions not asked on this path are gone. */
  answers: string[];
  /** What to collect on this path, in the order of the guide. While a question is open: what is certain so far. */
  materials: MaterialRule[];
};

/** The id of question 0, which stands for the guide's situations. */
export const SITUATION = 'situation';
export const MOST_QUESTIONS = 5;

/** All questions a guide may put: its situations are the first. */
export function questionsOf(guide: Pick<Tree, 'situations' | 'questions'>): SituationQuestion[] {
  const first: SituationQuestion[] =
    guide.situations.length > 0
      ? [{ id: SITUATION, text: '', options: guide.situations.map((s) => ({ id: s.id, text: s.name })), askIf: [] }]
      : [];
  return [...first, ...(guide.questions ?? [])];
}

/**
 * Goes down the tree with the answers given so far. Answers are option ids in any order; an id the guide does not know, or one of a
 * question that is not asked on this path, counts for nothing, so a draft of an older version or a changed mind does no harm.
 */
export function walk(guide: Tree, answers: readonly string[]): Walk {
  const given = new Set(answers);
  const asked: Asked[] = [];
  const inForce: string[] = [];
  let next: Asked | undefined;
  for (const { id, text, options, askIf } of questionsOf(guide)) {
    if (askIf.length > 0 && !askIf.some((option) => inForce.includes(option))) continue;
    const chosen = options.find((option) => given.has(option.id));
    const question = { id, text, options, ...(chosen ? { chosen } : {}) };
    asked.push(question);
    if (!chosen) {
      next = question;
      break;
    }
    inForce.push(chosen.id);
  }
  return {
    asked,
    ...(next ? { next } : {}),
    answers: inForce,
    materials: guide.materials.filter((m) => neededFor(m, inForce)),
  };
}

/** Whether a material belongs to a path: it names no option, or one of its entries holds; "a&b" holds when both were chosen. */
export function neededFor(material: Pick<MaterialRule, 'onlyIn'>, answers: readonly string[]): boolean {
  return (
    material.onlyIn.length === 0 ||
    material.onlyIn.some((entry) => entry.split('&').every((id) => answers.includes(id)))
  );
}

/** The answers after this one: another option of the same question is replaced, what no longer fits is dropped. */
export function answered(guide: Tree, answers: readonly string[], option: string): string[] {
  const question = questionsOf(guide).find((q) => q.options.some((o) => o.id === option));
  if (!question) return [...answers];
  const others = new Set(question.options.map((o) => o.id));
  return walk(guide, [...answers.filter((id) => !others.has(id)), option]).answers;
}

/** As the API wants them: the situation by itself, the rest in order. */
export function sentAnswers(guide: Tree, answers: readonly string[]): { situation?: string; answers?: string[] } {
  const { answers: inForce } = walk(guide, answers);
  const situation = guide.situations.find((s) => s.id === inForce[0])?.id;
  const rest = situation ? inForce.slice(1) : inForce;
  return { ...(situation ? { situation } : {}), ...(rest.length > 0 ? { answers: rest } : {}) };
}

/** Every complete path from the first question to the last, in the order of the options; stops after the limit. */
export function paths(guide: Tree, limit = 200): Walk[] {
  const found: Walk[] = [];
  const go = (answers: string[]) => {
    const here = walk(guide, answers);
    if (!here.next) found.push(here);
    else
      for (const option of here.next.options) {
        if (found.length >= limit) return;
        go([...here.answers, option.id]);
      }
  };
  go([]);
  return found;
}

/** What each answer is called, by its id. */
export const optionNamesOf = (guide: Pick<Tree, 'situations' | 'questions'>) =>
  new Map(questionsOf(guide).flatMap((q) => q.options.map((o) => [o.id, o.text] as const)));
