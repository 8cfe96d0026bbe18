import { guideWords } from '../copy/guide-words';
import type { MaterialRule, ServiceGuide } from './contract';
import { optionNamesOf, type Tree } from './situations';

/** How a material is taken, in words: 原件 1 份 · 有的才交 · 可以后补. */
export function ruleWords(m: MaterialRule): string[] {
  return [
    `${guideWords.form[m.form]} ${guideWords.copies(m.copies)}`,
    m.required ? '' : guideWords.ifAny,
    m.mayBeExempt ? guideWords.exempt : '',
    m.mayFollow ? guideWords.follows : '',
    m.paperMustTravel ? guideWords.travels : '',
    m.reusableMonths ? guideWords.reusable(m.reusableMonths) : '',
  ].filter(Boolean);
}

/** When it is needed: "首次申请 并且 患病；或者 复核"; empty: always. */
export function whenWords(guide: Pick<Tree, 'situations' | 'questions'>, m: Pick<MaterialRule, 'onlyIn'>): string {
  const names = optionNamesOf(guide);
  return m.onlyIn
    .map((entry) =>
      entry
        .split('&')
        .map((id) => names.get(id) ?? id)
        .join(` ${guideWords.and} `),
    )
    .join(guideWords.or);
}

export const limitWords = (g: Pick<ServiceGuide, 'handling' | 'promisedDays' | 'statutoryDays'>) =>
  guideWords.limit(g.handling, g.promisedDays, g.statutoryDays);
