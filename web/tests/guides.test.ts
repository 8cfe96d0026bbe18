import { describe, expect, it } from 'vitest';
import { stageOf } from '../src/features/guides/admissions/AdmissionTable';
import { innerDiff, lineDiff } from '../src/features/guides/changes/line-diff';
import { changedParts } from '../src/features/guides/edit/changed';
import { checkGuide, partOf } from '../src/features/guides/edit/check-guide';
import { dropDangling, emptyGuide, formOf, freeId, wantedOf } from '../src/features/guides/edit/form';
import { fileProblem, reportCsv, reportLines } from '../src/features/guides/import/report';
import { choices, filterItems, noFilter, withPinyin } from '../src/features/guides/list/filter-guides';
import type { ItemRow } from '../src/features/guides/contract';
import { ruleWords, whenWords } from '../src/lib/guide-texts';
import { relief } from './guide-samples';

describe('a difference', () => {
  const kinds = (before: string | null, after: string | null) => lineDiff(before, after).map((l) => l.kind);
  it('leaves equal lines opposite each other', () =>
    expect(lineDiff('甲\n乙', '甲\n乙')).toEqual([
      { kind: 'same', before: '甲', after: '甲' },
      { kind: 'same', before: '乙', after: '乙' },
    ]));
  it('a line put in between is added, the rest stays', () =>
    expect(lineDiff('甲\n丙', '甲\n乙\n丙').map((l) => [l.kind, l.after])).toEqual([
      ['same', '甲'],
      ['added', '乙'],
      ['same', '丙'],
    ]));
  it('a line taken out is removed', () => expect(kinds('甲\n乙\n丙', '甲\n丙')).toEqual(['same', 'removed', 'same']));
  it('one out and one in at the same place is a change', () =>
    expect(lineDiff('甲\n乙\n丙', '甲\n丁\n丙')[1]).toEqual({ kind: 'changed', before: '乙', after: '丁' }));
  it('nothing before is all new, nothing after all gone', () => {
    expect(kinds(null, '甲\n乙')).toEqual(['added', 'added']);
    expect(kinds('甲', null)).toEqual(['removed']);
    expect(kinds(null, null)).toEqual([]);
  });
  it('both sides are whole again when read alone', () => {
    const [before, after] = ['一\n二\n三\n四\n五', '零\n一\n三\n肆\n五\n六'];
    const rows = lineDiff(before, after);
    const side = (key: 'before' | 'after') => rows.flatMap((r) => (r[key] === undefined ? [] : [r[key]])).join('\n');
    expect(side('before')).toBe(before);
    expect(side('after')).toBe(after);
  });
  it('within a line only what differs is marked', () => {
    expect(innerDiff('5 个工作日', '3 个工作日')).toEqual({ start: '', before: '5', after: '3', end: ' 个工作日' });
    expect(innerDiff('结算单', '结算单（可后补）')).toEqual({
      start: '结算单',
      before: '',
      after: '（可后补）',
      end: '',
    });
    expect(innerDiff('甲甲', '甲')).toEqual({ start: '甲', before: '甲', after: '', end: '' });
  });
});

describe('the report of an import', () => {
  const refused = { sheet: '事项', row: 14, column: '时限', value: '=1+1', code: 'x', message: '应为数字，如 "3"' };
  const report = { items: 325, published: 12, unchanged: 312, refused: [refused] };
  it('says what would happen, then what happened', () => {
    expect(reportLines(report, true)[1]).toContain('将发布');
    expect(reportLines(report, false)[1]).toContain('已发布');
    expect(reportLines(report, true)).toHaveLength(4);
    expect(reportLines({ ...report, refused: [] }, true)).toHaveLength(3);
  });
  it('no cell of the list is a formula, quotes are doubled', () => {
    const csv = reportCsv([refused]);
    expect(csv.startsWith('\uFEFF"工作表"')).toBe(true);
    expect(csv).toContain('"\'=1+1"');
    expect(csv).toContain('如 ""3""');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
  });
  it('a wrong file is named before it is sent', () => {
    expect(fileProblem({ name: '事项.XLSX', size: 10 }, 100)).toBeUndefined();
    expect(fileProblem({ name: '事项.xls', size: 10 }, 100)).toContain('.xlsx');
    expect(fileProblem({ name: 'a.xlsx', size: 0 }, 100)).toContain('空');
    expect(fileProblem({ name: 'a.xlsx', size: 101 }, 100)).toContain('太大');
  });
});

describe('the list', () => {
  const item = (itemId: string, name: string, part: Partial<ItemRow> = {}): ItemRow => ({
    itemId,
    name,
    category: '社会救助',
    route: 'platform',
    departmentId: 'd1',
    departmentName: '县民政局',
    version: 1,
    offered: true,
    openChanges: 0,
    ...part,
  });
  const items = withPinyin(
    [
      item('a', '高龄津贴', { openChanges: 2 }),
      item('b', '临时救助', { route: 'township', office: '民政' }),
      item('c', '残疾人证核发', { departmentId: 'd2', departmentName: '县残联' }),
    ],
    [relief, { itemId: 'b', pinyin: 'lin shi jiu zhu', initials: 'lsjz' }],
  );
  const ids = (part: Partial<typeof noFilter>) => filterItems(items, { ...noFilter, ...part }).map((i) => i.itemId);
  it('keeps its order without a question', () => expect(ids({})).toEqual(['a', 'b', 'c']));
  it('knows initials and pinyin from the catalogue', () => {
    expect(ids({ q: 'lsjz' })).toEqual(['b']);
    expect(ids({ q: 'jiu zhu' })).toEqual(['b']);
  });
  it('every filter narrows it', () => {
    expect(ids({ office: '民政' })).toEqual(['b']);
    expect(ids({ department: 'd2' })).toEqual(['c']);
    expect(ids({ route: 'township' })).toEqual(['b']);
    expect(ids({ changing: true })).toEqual(['a']);
    expect(ids({ changing: true, q: '临时' })).toEqual([]);
  });
  it('offers each department once', () =>
    expect(choices(items, (i) => [i.departmentId, i.departmentName!])).toEqual([
      { value: 'd1', label: '县民政局' },
      { value: 'd2', label: '县残联' },
    ]));
});

describe('a proposal', () => {
  const form = formOf(relief);
  const errors = (part: Partial<typeof form>) => checkGuide({ ...form, ...part }, '文件');
  it('nothing typed is nothing changed', () => {
    expect(changedParts(form, formOf(wantedOf(form)))).toEqual([]);
    expect(changedParts(form, { ...form, conditions: `${form.conditions}\n\n` })).toEqual([]);
    expect(errors({})).toEqual({});
  });
  it('is sent without what the server gives', () => {
    const wanted = wantedOf(form) as Record<string, unknown>;
    expect('version' in wanted || 'hash' in wanted || 'departmentName' in wanted).toBe(false);
  });
  it('says by name what changed, each material by its own', () => {
    const [first, ...rest] = form.materials;
    expect(changedParts(form, { ...form, fee: '10 元' })).toEqual(['收费依据及标准']);
    expect(changedParts(form, { ...form, materials: [{ ...first!, copies: '2' }, ...rest] })).toEqual([
      '申报材料：申请书',
    ]);
    expect(changedParts(form, { ...form, materials: rest })).toEqual(['申报材料：删 申请书']);
    expect(changedParts(form, { ...form, materials: [...rest, first!] })).toEqual(['申报材料：先后次序']);
  });
  it('initials follow the pinyin', () => {
    const wanted = wantedOf({ ...form, pinyin: ' Gao  ling jin tie ' });
    expect([wanted.pinyin, wanted.initials]).toEqual(['gao ling jin tie', 'gljt']);
  });
  it('a route keeps only what belongs to it', () => {
    const network = wantedOf({ ...form, route: 'privateNetwork', outsideSystem: '救助系统' });
    expect([network.office, network.outsideSystem]).toEqual([null, '救助系统']);
  });
  it.each([
    [{ name: ' ' }, 'name'],
    [{ pinyin: '临时' }, 'pinyin'],
    [{ itemId: 'Linshi' }, 'itemId'],
    [{ office: '' }, 'office'],
    [{ promisedDays: '21' }, 'promisedDays'],
    [{ promisedDays: '0' }, 'promisedDays'],
    [{ statutoryDays: '二十' }, 'statutoryDays'],
    [{ procedure: ' \n ' }, 'procedure'],
    [{ fee: '' }, 'fee'],
    [{ takenAt: [] }, 'takenAt'],
    [{ takenAt: ['village' as const] }, 'takenAt'],
    [{ levels: [{ level: 'township' as const, may: ['decide' as const] }] }, 'levels'],
    [{ reviewPoints: [] }, 'reviewPoints'],
    [{ faq: [{ question: '几天？', answer: '' }] }, 'faq.0.a'],
    [{ materials: [] }, 'materials'],
    [{ situations: [relief.situations[0]!], materials: [form.materials[0]!] }, 'situation.0'],
  ])('%o is said at its field', (part, field) => expect(Object.keys(errors(part))).toContain(field));
  it('wants a reason', () => expect(checkGuide(form, '  ').reason).toBeTruthy());
  it('refuses a path that collects nothing, and names it', () =>
    expect(errors({ materials: form.materials.filter((m) => m.id === 'acc') }).tree).toContain('因病、办过'));
  it('refuses a sixth question on one path', () => {
    const more = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      text: id,
      options: [1, 2].map((n) => ({ id: `${id}${n}`, text: `${n}` })),
      askIf: [],
    }));
    expect(errors({ questions: [...form.questions, ...more.slice(0, 3)] }).tree).toBeUndefined();
    expect(errors({ questions: [...form.questions, ...more] }).tree).toContain('6 问');
  });
  it('an answer that goes takes what hung on it along', () => {
    const cut = dropDangling({ ...form, situations: [form.situations[1]!] });
    expect(cut.questions[0]!.askIf).toEqual([]);
    expect(cut.materials.find((m) => m.id === 'set')!.onlyIn).toEqual([]);
    expect(cut.materials.find((m) => m.id === 'acc')!.onlyIn).toEqual(['fire']);
  });
  it('a new id is one nothing else has', () => expect(freeId('m', ['m1', 'm2', 'x'])).toBe('m3'));
  it('every field of an empty guide leads to a part that holds it', () => {
    const found = Object.keys(checkGuide(formOf(emptyGuide), ''));
    expect(found.length).toBeGreaterThan(8);
    expect(new Set(found.map(partOf))).toEqual(new Set(['basic', 'text', 'materials', 'review', 'reason']));
  });
});

describe('words of a material', () => {
  it('say form, number and what is easier', () =>
    expect(ruleWords(relief.materials[1]!)).toEqual([
      '原件核验、收复印件 1 份',
      '可以免交',
      '交过一次，12 个月内不用再交',
    ]));
  it('say when it is needed', () => {
    expect(whenWords(relief, relief.materials[2]!)).toBe('因病 并且 办过');
    expect(whenWords(relief, { onlyIn: ['fire', 'ill&unpaid'] })).toBe('因意外；或者 因病 并且 没办');
    expect(whenWords(relief, relief.materials[0]!)).toBe('');
  });
});

it('an admission waits for whoever has not spoken', () => {
  const word = { at: '', by: '' };
  expect(stageOf({ stage: 'open' })).toBe('asked');
  expect(stageOf({ stage: 'open', approval: word })).toBe('approved');
  expect(stageOf({ stage: 'open', consent: word })).toBe('consented');
  expect(stageOf({ stage: 'admitted', approval: word, consent: word })).toBe('admitted');
});
