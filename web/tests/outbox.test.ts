import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '../src/features/intake/command';
import { newDraft, upgradeDraft, type Draft } from '../src/features/intake/draft';
import { changeDraft, drafts, keepDraft, loadDrafts, saveDraft } from '../src/features/intake/drafts';
import { daysLeft, retryDelay, stateAfter } from '../src/features/intake/outbox-rules';
import { enqueue, flush, sentCases } from '../src/features/intake/outbox';
import { NoAnswer, Problem, sessionEnded } from '../src/lib/http';
import { vault } from '../src/lib/vault';

const guide = { itemId: 'x', version: 1, materials: [], situations: [] };
const other = { ...guide, itemId: 'y', version: 3 };
let answer: (key: string, body: string) => Response | Promise<Response>;
const keys: string[] = [];
const paths: string[] = [];

beforeEach(() => {
  keys.length = 0;
  paths.length = 0;
  sessionEnded.set(false);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/catalogue') return Response.json({ version: '1', guides: [guide, other] });
    paths.push(path);
    const key = (init!.headers as Record<string, string>)['Idempotency-Key']!;
    keys.push(key);
    return answer(key, String(init!.body));
  });
});

function waiting(name: string): Draft {
  const d = newDraft('w1', '0400', false);
  return {
    ...d,
    items: [{ id: 'x', guideVersion: 1, name: 'x', answers: [] }],
    applicant: { ...d.applicant, name, idNumber: '11010519491231002X', phone: '13900001234' },
  };
}

describe('rules', () => {
  it('grows to a minute and stays there', () => {
    expect([1, 2, 3, 6, 50].map(retryDelay)).toEqual([2000, 4000, 8000, 60000, 60000]);
  });
  it('repeats only what a repeat can change', () => {
    expect(stateAfter(new NoAnswer())).toBe('queued');
    expect(stateAfter(new Problem(503, 'store-unavailable', ''))).toBe('queued');
    expect(stateAfter(new Problem(429, 'too-many', ''))).toBe('queued');
    expect(stateAfter(new Problem(422, 'invalid', ''))).toBe('attention');
    expect(stateAfter(new Problem(409, 'guide-changed', ''))).toBe('guideChanged');
    expect(stateAfter(new Problem(401, 'not-signed-in', ''))).toBe('signIn');
  });
  it('counts the days of a draft', () => expect(daysLeft(0, 6.5 * 86_400_000)).toBe(1));
});

describe('outbox', () => {
  it('keeps the command id over a lost answer and sends the same body', async () => {
    const bodies: string[] = [];
    answer = (_key, body) => {
      bodies.push(body);
      if (bodies.length === 1) throw new TypeError('lost');
      return Response.json({ number: 'N1', version: 1, lookupCode: 'c' }, { status: 201 });
    };
    const d = waiting('甲');
    keepDraft(d);
    await enqueue(d.id);
    expect(drafts.get().get(d.id)?.state).toBe('queued');
    changeDraft(d.id, (x) => ({ ...x, nextAt: 0 }));
    await flush();
    expect(new Set(keys).size).toBe(1);
    expect(bodies[0]).toBe(bodies[1]);
    expect(
      sentCases
        .get()
        .get(d.id)
        ?.cases.map((c) => c.number),
    ).toEqual(['N1']);
    expect(drafts.get().has(d.id)).toBe(false);
    expect(await (await vault()).get('drafts', d.id)).toBeUndefined();
  });

  it('loses nothing when the session ends: it waits for the next sign-in and goes out under the same id', async () => {
    answer = () => Response.json({ code: 'session-idle', title: '30 分钟没有操作' }, { status: 401 });
    const d = waiting('等');
    keepDraft(d);
    await enqueue(d.id);
    expect(drafts.get().get(d.id)?.state).toBe('signIn');
    await flush();
    expect(keys.length).toBe(1);
    expect(await (await vault()).get('drafts', d.id)).toBeDefined();
    sessionEnded.set(false);
    answer = () => Response.json({ number: 'N3', version: 1, lookupCode: 'c' }, { status: 201 });
    await flush();
    expect(drafts.get().has(d.id)).toBe(false);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('one refused draft does not hold up the next, and gets a new id once corrected', async () => {
    answer = (_key, body) =>
      body.includes('坏')
        ? Response.json({ title: '姓名不对', code: 'invalid', fields: { 'applicant.name': '不对' } }, { status: 422 })
        : Response.json({ number: 'N2', version: 1, lookupCode: 'c' }, { status: 201 });
    const bad = waiting('坏');
    const fine = waiting('好');
    keepDraft(bad);
    keepDraft(fine);
    await enqueue(bad.id);
    await enqueue(fine.id);
    const refused = drafts.get().get(bad.id)!;
    expect(refused.state).toBe('attention');
    expect(refused.reason).toBe('姓名不对');
    expect(
      sentCases
        .get()
        .get(fine.id)
        ?.cases.map((c) => c.number),
    ).toEqual(['N2']);
    const first = refused.commandId;
    changeDraft(bad.id, (x) => ({ ...x, applicant: { ...x.applicant, name: '改好' } }));
    await enqueue(bad.id);
    expect(
      sentCases
        .get()
        .get(bad.id)
        ?.cases.map((c) => c.number),
    ).toEqual(['N2']);
    expect(keys.at(-1)).not.toBe(first);
  });

  it('a refusal for an open case elsewhere comes back with the list and nothing is lost', async () => {
    const open = [
      { number: 'N9', itemName: 'x', placeName: '某镇', headline: '等受理', since: '2026-11-20T01:00:00Z' },
    ];
    let bodies = '';
    answer = (_key, body) => {
      bodies = body;
      return body.includes('despite')
        ? Response.json({ number: 'N3', version: 1, lookupCode: 'c' }, { status: 201 })
        : Response.json({ title: '已在别处收件', code: 'open-elsewhere', open }, { status: 409 });
    };
    const d = waiting('丙');
    keepDraft(d);
    await enqueue(d.id);
    const refused = drafts.get().get(d.id)!;
    expect(refused).toMatchObject({ state: 'attention', step: 'review', openElsewhere: open, reason: '已在别处收件' });
    expect(refused.applicant).toEqual(d.applicant);
    changeDraft(d.id, (x) => ({ ...x, despite: ' 户口已迁 ' }));
    await enqueue(d.id);
    expect(JSON.parse(bodies)).toMatchObject({ despite: '户口已迁' });
    expect(
      sentCases
        .get()
        .get(d.id)
        ?.cases.map((c) => c.number),
    ).toEqual(['N3']);
    expect(new Set(keys).size).toBe(2);
  });

  it('several items go out as one command, the same however often it is sent', async () => {
    const bodies: string[] = [];
    answer = (_key, body) => {
      bodies.push(body);
      if (bodies.length === 1) throw new TypeError('lost');
      const cases = ['N5', 'N6'].map((number) => ({ number, version: 1, lookupCode: 'c', itemName: number }));
      return Response.json({ group: 'g', cases }, { status: 201 });
    };
    const d = waiting('丁');
    const both = { ...d, items: [...d.items, { id: 'y', guideVersion: 3, name: 'y', answers: [] }] };
    keepDraft(both);
    await enqueue(d.id);
    changeDraft(d.id, (x) => ({ ...x, nextAt: 0 }));
    await flush();
    expect(paths).toEqual(['/api/case-bundles', '/api/case-bundles']);
    expect(new Set(keys).size).toBe(1);
    expect(bodies[0]).toBe(bodies[1]);
    expect(JSON.parse(bodies[0]!).items.map((i: { item: object }) => i.item)).toEqual([
      { id: 'x', guideVersion: 1 },
      { id: 'y', guideVersion: 3 },
    ]);
    expect(
      sentCases
        .get()
        .get(d.id)
        ?.cases.map((c) => c.number),
    ).toEqual(['N5', 'N6']);
  });

  it('a field the server names in the second item is found under that item', async () => {
    const fields = { 'items[1].materials.photo': '还缺《照片》', 'items[0].applicant.name': '不对' };
    answer = () => Response.json({ title: '有问题', code: 'invalid', fields }, { status: 422 });
    const d = waiting('戊');
    keepDraft({ ...d, items: [...d.items, { id: 'y', guideVersion: 3, name: 'y', answers: [] }] });
    await enqueue(d.id);
    expect(drafts.get().get(d.id)?.fields).toEqual({ 'materials.y/photo': '还缺《照片》', 'applicant.name': '不对' });
  });

  it('a draft kept before cases could have several items opens with all it held', () => {
    const { items, ...d } = waiting('己');
    const old = { ...d, item: items[0]!, situation: 'lost', materials: { photo: { files: [], note: 'n' } } };
    expect(upgradeDraft(old)).toMatchObject({
      items: [{ id: 'x', guideVersion: 1, answers: ['lost'] }],
      materials: { 'x/photo': { note: 'n' } },
    });
  });

  it('the store shows no ID number, phone or name, and the draft comes back', async () => {
    const d = waiting('刘秀英');
    keepDraft(d);
    await saveDraft(d.id);
    const row = (await (await vault()).get('drafts', d.id))!;
    const dump = JSON.stringify({ ...row, sealed: Buffer.from(row.sealed.data).toString('latin1') });
    expect(dump).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}|刘秀英/);
    expect((await (await vault()).get('keys', 'w1'))!.extractable).toBe(false);
    drafts.set(new Map());
    await loadDrafts('w1');
    expect(drafts.get().get(d.id)?.applicant.name).toBe('刘秀英');
    await loadDrafts('w2');
    expect(drafts.get().size).toBe(0);
  });

  it('becomes a command of clean values', () => {
    const d = {
      ...waiting(' 王 '),
      applicant: { ...waiting('王').applicant, idNumber: '11010519491231002x', villageName: ' 双庙村 ' },
    };
    const body = commandOf(d, [{ item: d.items[0]!, guide: guide as never }]);
    expect(body.applicant.idNumber).toBe('11010519491231002X');
    expect(body.applicant.village.name).toBe('双庙村');
    expect(body).not.toHaveProperty('agent');
    expect(body.delivery).toEqual({ way: 'township' });
  });
});
