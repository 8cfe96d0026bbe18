import { describe, expect, it } from 'vitest';
import type { Matter } from '../src/features/acts/act-props';
import { problemsOf, ticksOf } from '../src/features/acts/check-lines';
import { likelyOutstanding } from '../src/features/acts/outstanding';
import { rulesOf } from '../src/features/acts/rules';
import { follower, waitingFirst, waitsHere } from '../src/features/approvals/next-row';
import { actionsFor } from '../src/features/approvals/office-actions';
import { signedAs } from '../src/features/approvals/use-signed-as';
import { checkFields, readFields, type FormField } from '../src/features/cases/form-fields';
import { issueFirst } from '../src/features/cases/issue-first';
import { linesOf, looseOf } from '../src/features/cases/supplement-lines';
import { numberOf, openOf, type CheckRow } from '../src/features/supervision/list-checks';
import type { CaseAction, CaseDetail, OfficeRow } from '../src/lib/contract';
import * as sample from './approval-samples';

const row = (number: string, more: Partial<OfficeRow> = {}): OfficeRow => ({ ...sample.row, number, ...more });
const matter = (more: Partial<Matter> = {}): Matter => ({ ...sample.detail, guide: sample.guide, ...more });

describe('the list', () => {
  it('whoever stands at the window comes first, the longest wait on top', () => {
    const rows = [
      row('a'),
      row('b', { immediate: true, since: '2026-11-21T01:09:00Z' }),
      row('c', { immediate: true, since: '2026-11-21T01:00:00Z' }),
    ];
    const { here, others } = waitingFirst(rows);
    expect(here.map((r) => r.number)).toEqual(['c', 'b']);
    expect(others.map((r) => r.number)).toEqual(['a']);
    expect(waitsHere(row('d', { immediate: true, stage: 'accepted' }))).toBe(false);
  });
  it('the one below opens next; after the last the first; alone, none', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(follower(rows, 'b')?.number).toBe('c');
    expect(follower(rows, 'c')?.number).toBe('a');
    expect(follower([row('a')], 'a')).toBeUndefined();
    expect(follower(rows, 'gone already')?.number).toBe('a');
  });
  it('the issuing window sees first what it has to issue', () => {
    const parts = issueFirst([
      row('a', { stage: 'decided', kind: 'agent' }),
      row('b', { stage: 'decided', kind: 'township' }),
    ]);
    expect(parts.map((p) => p.part.map((r) => r.number))).toEqual([['b'], ['a']]);
  });
});

describe('the next step', () => {
  const both: CaseAction[] = ['accept', 'requestSupplement', 'decide', 'addNote'];
  it('is the decision while the applicant waits, the acceptance otherwise', () => {
    const of = (handling: 'immediate' | 'promised') =>
      actionsFor({ ...matter({ handling }), allowedActions: both }, {})[0];
    expect(of('immediate')).toBe('decide');
    expect(of('promised')).toBe('accept');
  });
  it('is the one notice as soon as something is wrong', () =>
    expect(
      actionsFor({ ...matter({ handling: 'immediate' }), allowedActions: both }, { m1: { ok: false, problem: '' } })[0],
    ).toBe('requestSupplement'));
  it('is only what the server allows', () =>
    expect(actionsFor({ ...matter(), allowedActions: ['addNote', 'withdraw'] }, {})).toEqual(['addNote']));
});

describe('what was ticked', () => {
  const checks = {
    m1: { ok: false, problem: '看不清' },
    'point:p1': { ok: true, problem: '' },
    'point:p2': { ok: false, problem: ' 超过标准 ' },
  };
  it('every problem goes into the one notice; a point of the manual is no material', () =>
    expect(problemsOf(matter(), checks)).toEqual([
      { materialId: 'm1', name: '身份证', problem: '看不清' },
      { materialId: '', name: '收入低于标准', problem: ' 超过标准 ' },
    ]));
  it('points go with the decision, unticked ones do not', () =>
    expect(ticksOf(matter(), checks)).toEqual([
      { id: 'p1', passed: true },
      { id: 'p2', passed: false, note: '超过标准' },
    ]));
  it('what was promised is already on the list of what may follow', () =>
    expect(likelyOutstanding(matter(), {})).toEqual(['收入证明']));
});

describe('which materials are wanted', () => {
  const names = (m: Partial<Matter>) => rulesOf(matter(m)).map((r) => r.id);
  const item = (situation: string) => ({ ...sample.detail.item, situation });
  it('the case says what was chosen in words, the guide in ids', () => {
    expect(names({ item: item('补领') })).toEqual(['m0', 'm1', 'm2', 'lost']);
    expect(names({ item: item('首次申请') })).toEqual(['m0', 'm1', 'm2']);
  });
  it('an entry with & wants both', () => {
    expect(names({ item: item('补领'), answers: [{ id: 'agent', question: '谁来办', text: '由他人代办' }] })).toContain(
      'both',
    );
    expect(
      names({ item: item('首次申请'), answers: [{ id: 'agent', question: '谁来办', text: '由他人代办' }] }),
    ).not.toContain('both');
  });
});

it('what was promised can be brought; what no list knows is said', () => {
  const detail = { ...sample.detail, tolerated: { outstanding: ['收入证明', '口头说的'], since: '' } } as CaseDetail;
  const lines = linesOf(detail, sample.guide, 'outstanding');
  expect(lines.map((l) => l.id)).toEqual(['m2']);
  expect(looseOf(detail, lines, 'outstanding')).toEqual([{ name: '口头说的' }]);
});

it('another office’s case is a stand-in, one’s own and a leader’s are not', () => {
  const me = { name: '张三', role: 'townshipOffice', roleName: '站办所', office: '民政' };
  expect(signedAs(me, '民政')).toEqual({ who: '张三（民政）' });
  expect(signedAs(me, '农业')).toEqual({ who: '张三（民政）', standInFor: '农业' });
  expect(signedAs({ ...me, role: 'leader', roleName: '分管领导', office: null }, '农业')).toEqual({
    who: '张三（分管领导）',
  });
});

describe('a form’s own fields', () => {
  const fields: FormField<'days' | 'note' | 'reason'>[] = [
    { name: 'days', label: '天数', type: 'number', between: [1, 60], start: '5' },
    { name: 'note', label: '备注', optional: true },
    { name: 'reason', label: '原因' },
  ];
  const wrong = (typed: Record<string, string>) => Object.keys(checkFields(fields, readFields(fields, typed)));
  it('start values count, blanks do not', () => {
    expect(readFields(fields, { reason: ' 停电 ' })).toEqual({ days: '5', note: '', reason: '停电' });
    expect(wrong({ reason: '  ' })).toEqual(['reason']);
  });
  it('a number is whole and within bounds', () => {
    for (const days of ['0', '61', '1.5', '-2', '五', '']) expect(wrong({ days, reason: '停电' })).toEqual(['days']);
    expect(wrong({ days: '60', reason: '停电' })).toEqual([]);
  });
});

describe('checks of the supervisor', () => {
  const r = (more: Partial<CheckRow>): CheckRow => ({ ...sample.check, ...more });
  it('a case leads to its page, a decline is none', () => {
    expect(numberOf(r({ id: '0400-20261121-0001' }))).toBe('0400-20261121-0001');
    expect(numberOf(r({ id: '01JD', number: '0400-20261121-0002' }))).toBe('0400-20261121-0002');
    expect(numberOf(r({ id: '01JD' }))).toBeUndefined();
  });
  it('of declines only the unchecked count', () => {
    const rows = [r({ checkable: true }), r({ checkable: true, verdict: 'justified' }), r({ checkable: false })];
    expect(openOf({ kind: 'declines', rows, more: false })).toBe(1);
    expect(openOf({ kind: 'again', rows, more: false })).toBe(3);
  });
});
