import { describe, expect, it } from 'vitest';
import type { MaterialRule } from '../src/lib/contract';
import { answered, neededFor, paths, sentAnswers, walk, type Tree } from '../src/lib/situations';

const material = (id: string, ...onlyIn: string[]) => ({ id, onlyIn }) as MaterialRule;
const option = (id: string) => ({ id, text: id.toUpperCase() });

/** 低保: first or again; who works; who is ill (only when nobody works); has land (only for first applications). */
const guide: Tree = {
  situations: [
    { id: 'first', name: '首次申请' },
    { id: 'again', name: '复核' },
  ],
  questions: [
    { id: 'work', text: '有人务工吗', options: [option('works'), option('idle')], askIf: [] },
    { id: 'health', text: '有人患病吗', options: [option('ill'), option('well')], askIf: ['idle'] },
    { id: 'land', text: '有承包地吗', options: [option('land'), option('landless')], askIf: ['first'] },
  ],
  materials: [
    material('id-card'),
    material('application', 'first'),
    material('wages', 'works'),
    material('diagnosis', 'ill&first', 'ill&land'),
    material('lease', 'land', 'again'),
  ],
};
const ids = (answers: string[]) => walk(guide, answers).materials.map((m) => m.id);
const questions = (answers: string[]) => walk(guide, answers).asked.map((q) => q.id);

describe('walking down', () => {
  it('begins with the situation and shows what is certain', () => {
    expect(walk(guide, []).next?.id).toBe('situation');
    expect(walk(guide, []).next?.options).toEqual([
      { id: 'first', text: '首次申请' },
      { id: 'again', text: '复核' },
    ]);
    expect(ids([])).toEqual(['id-card']);
  });
  it('asks one question after the other and stops at the first without an answer', () => {
    expect(questions(['first'])).toEqual(['situation', 'work']);
    expect(walk(guide, ['first']).next?.id).toBe('work');
    expect(walk(guide, ['first', 'works']).asked.map((q) => q.chosen?.id)).toEqual(['first', 'works', undefined]);
  });
  it('asks a question only where one of its conditions was chosen', () => {
    expect(questions(['again', 'works'])).toEqual(['situation', 'work']);
    expect(questions(['again', 'idle'])).toEqual(['situation', 'work', 'health']);
    expect(questions(['first', 'idle', 'well'])).toEqual(['situation', 'work', 'health', 'land']);
  });
  it('ends without a next question', () => {
    expect(walk(guide, ['again', 'works']).next).toBeUndefined();
    expect(walk(guide, ['again', 'idle']).next?.id).toBe('health');
  });
  it('takes the answers in any order and puts them into that of the questions', () =>
    expect(walk(guide, ['land', 'works', 'first']).answers).toEqual(['first', 'works', 'land']));
  it('does not count an answer given behind an open question', () => {
    expect(walk(guide, ['first', 'land']).answers).toEqual(['first']);
    expect(ids(['first', 'land'])).toEqual(['id-card', 'application']);
  });
  it('forgets answers to questions that are not asked on this path', () => {
    expect(walk(guide, ['again', 'works', 'ill', 'land']).answers).toEqual(['again', 'works']);
    expect(ids(['again', 'works', 'ill', 'land'])).toEqual(['id-card', 'wages', 'lease']);
  });
  it('does not mind an id the guide does not know', () =>
    expect(walk(guide, ['retired', 'again', 'works']).answers).toEqual(['again', 'works']));
  it('asks a condition on an unanswered or later question never', () => {
    const odd: Tree = { ...guide, questions: [{ id: 'x', text: '', options: [option('y')], askIf: ['later'] }] };
    expect(walk(odd, ['first', 'later', 'y']).answers).toEqual(['first']);
  });
  it('is over at once for a guide without situations or questions', () => {
    const plain: Tree = { situations: [], materials: [material('a'), material('b', 'first')] };
    expect(walk(plain, ['first'])).toEqual({ asked: [], answers: [], materials: [material('a')] });
    expect(walk({ ...plain, questions: null }, []).asked).toEqual([]);
  });
  it('may begin with a question where there is no situation', () =>
    expect(walk({ ...guide, situations: [] }, ['idle']).asked.map((q) => q.id)).toEqual(['work', 'health']));
});

describe('the materials', () => {
  it('belong to the path when they name no option', () => expect(neededFor(material('a'), [])).toBe(true));
  it('belong when one entry holds', () => {
    expect(neededFor(material('a', 'x', 'y'), ['y'])).toBe(true);
    expect(neededFor(material('a', 'x', 'y'), ['z'])).toBe(false);
  });
  it('need both of a&b', () => {
    expect(neededFor(material('a', 'x&y'), ['x'])).toBe(false);
    expect(neededFor(material('a', 'x&y'), ['y', 'x'])).toBe(true);
    expect(neededFor(material('a', 'x&y', 'z'), ['z'])).toBe(true);
  });
  it('are not mixed up when one id is part of another', () =>
    expect(neededFor(material('a', 'ill'), ['illness'])).toBe(false));
  it('are exactly those of the path, in the order of the guide', () => {
    expect(ids(['first', 'works', 'landless'])).toEqual(['id-card', 'application', 'wages']);
    expect(ids(['first', 'idle', 'ill', 'land'])).toEqual(['id-card', 'application', 'diagnosis', 'lease']);
    expect(ids(['again', 'idle', 'ill'])).toEqual(['id-card', 'lease']);
  });
});

describe('answering', () => {
  it('adds an answer', () => expect(answered(guide, ['first'], 'works')).toEqual(['first', 'works']));
  it('replaces the other answer of the same question and keeps what still fits', () =>
    expect(answered(guide, ['first', 'idle', 'ill', 'land'], 'works')).toEqual(['first', 'works', 'land']));
  it('drops what no longer fits after a change of mind', () =>
    expect(answered(guide, ['first', 'works', 'land'], 'again')).toEqual(['again', 'works']));
  it('does nothing with an id the guide does not know', () =>
    expect(answered(guide, ['first'], 'retired')).toEqual(['first']));
});

describe('sending', () => {
  it('gives the situation by itself and the rest in order', () =>
    expect(sentAnswers(guide, ['works', 'first', 'land'])).toEqual({ situation: 'first', answers: ['works', 'land'] }));
  it('leaves out what is not there', () => {
    expect(sentAnswers(guide, ['again'])).toEqual({ situation: 'again' });
    expect(sentAnswers({ ...guide, situations: [] }, ['works'])).toEqual({ answers: ['works'] });
    expect(sentAnswers(guide, [])).toEqual({});
  });
});

describe('all paths', () => {
  it('are every way to the end, once each', () =>
    expect(paths(guide).map((p) => p.answers.join())).toEqual([
      'first,works,land',
      'first,works,landless',
      'first,idle,ill,land',
      'first,idle,ill,landless',
      'first,idle,well,land',
      'first,idle,well,landless',
      'again,works',
      'again,idle,ill',
      'again,idle,well',
    ]));
  it('are one where nothing is asked', () => expect(paths({ situations: [], materials: [] })).toHaveLength(1));
  it('stop at the limit', () => expect(paths(guide, 4)).toHaveLength(4));
});
