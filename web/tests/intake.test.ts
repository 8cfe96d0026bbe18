import { describe, expect, it } from 'vitest';
import { checkStep } from '../src/features/intake/check-draft';
import { bundleOf, commandOf } from '../src/features/intake/command';
import { newDraft, noMaterial, type Draft, type DraftMaterial } from '../src/features/intake/draft';
import { addItem, chooseItem, choosePackage, removeItem, takeGuides } from '../src/features/intake/items';
import {
  changeGiven,
  differing,
  givenFor,
  materialsNeeded,
  partsOf,
  questionsAsked,
} from '../src/features/intake/parts';
import { reusable, reuse } from '../src/features/intake/shelf/reuse';
import { openElsewhere, takeShelf, withIdNumber, type Shelf } from '../src/features/intake/shelf/shelf';
import type { MaterialRule, ServiceGuide } from '../src/lib/contract';

const mine = '11010519491231002X';
const another = '211324195001011238';

const rule = (id: string, more: Partial<MaterialRule> = {}): MaterialRule => ({
  id,
  name: id,
  form: 'original',
  copies: 1,
  required: true,
  paperMustTravel: false,
  mayBeExempt: false,
  onlyIn: [],
  ...more,
});
const guide = (itemId: string, more: Partial<ServiceGuide> = {}) =>
  ({
    itemId,
    version: 1,
    name: itemId,
    situations: [],
    materials: [rule('id-card'), rule('application', { name: `${itemId}申请表` })],
    route: 'township',
    handling: 'promised',
    ...more,
  }) as ServiceGuide;
const shelf: Shelf = {
  known: {
    name: '李桂兰',
    phone: '13900001234',
    village: { unitId: '0500', name: '双庙村' },
    villageUnitName: '某镇',
    group: 'elderly',
    delivery: { way: 'mail', recipient: '李桂兰', phone: '13900001234', address: '双庙村1组' },
    lastNumber: '0400-20261001-0001',
    lastAt: '2026-10-01T01:00:00Z',
  },
  materials: [
    {
      materialId: 'id-card',
      name: 'id-card',
      number: '0400-20261001-0001',
      placeName: '某厅',
      itemName: 'a',
      acceptedAt: '2026-10-02T01:00:00Z',
      validUntil: '2027-10-02',
      trust: 'originalSeen',
      files: 1,
    },
  ],
  open: [
    { number: 'N9', itemId: 'a', itemName: 'a', placeName: '某镇', headline: '等受理', since: '2026-11-01T01:00:00Z' },
  ],
};
const a = guide('a');
const b = guide('b');
const empty = () => newDraft('w1', '0400', true);
const person = (d: Draft, idNumber = mine) => withIdNumber(d, idNumber);
const given = (treatment: DraftMaterial['treatment']): DraftMaterial => ({
  ...noMaterial,
  treatment,
  files: [{ fileId: 'f1', name: '1.jpg', type: 'image/jpeg', size: 1, ticket: 't' }],
});

describe('the shelf', () => {
  it('fills what is empty and never what was typed', () => {
    const typed = { ...person(empty()), applicant: { ...person(empty()).applicant, phone: '13900009999' } };
    const d = takeShelf(typed, mine, shelf);
    expect(d.applicant).toMatchObject({ name: '李桂兰', phone: '13900009999', villageName: '双庙村', unitId: '0500' });
    expect(d.delivery).toMatchObject({ way: 'mail', address: '双庙村1组' });
    expect(d.filled).not.toHaveProperty('phone');
    const chosen = takeShelf({ ...typed, deliveryChosen: true }, mine, shelf);
    expect(chosen.delivery.way).toBe('station');
  });

  it('belongs to one number: another number takes everything with it that was not typed', () => {
    const chosen = chooseItem(takeShelf(person(empty()), mine, shelf), a);
    const lines = materialsNeeded(partsOf(chosen.items, [a]));
    const d = { ...reuse(chosen, lines), consent: 'oral' as const };
    expect(givenFor(d, lines[0]!)).toMatchObject({ treatment: 'reused', reused: { number: '0400-20261001-0001' } });
    const typed = { ...d, applicant: { ...d.applicant, name: '李桂芝' } };
    const next = person(typed, another);
    expect(next.applicant).toMatchObject({ name: '李桂芝', phone: '', villageName: '', group: '', idNumber: another });
    expect(next.delivery).toEqual(empty().delivery);
    expect(givenFor(next, lines[0]!).treatment).toBeUndefined();
    expect(next).toMatchObject({ shelf: undefined, consent: undefined });
    expect(JSON.stringify(next)).not.toContain('13900001234');
  });

  it('an answer for a number that was changed meanwhile is not taken', () => {
    expect(takeShelf(person(empty(), another), mine, shelf).applicant.name).toBe('');
  });

  it('the same number in other characters is the same person', () => {
    const d = takeShelf(person(empty()), mine, shelf);
    expect(person(d, '11010519491231002x').applicant.name).toBe('李桂兰');
  });

  it('offers only what is not collected yet, sends where it comes from and needs a consent', () => {
    const d = chooseItem(takeShelf(person(empty()), mine, shelf), a);
    const parts = partsOf(d.items, [a]);
    const lines = materialsNeeded(parts);
    expect(reusable(d, lines).map((l) => l.rule.id)).toEqual(['id-card']);
    expect(
      reusable(
        changeGiven(d, lines[0]!, () => given('originalSeen')),
        lines,
      ),
    ).toEqual([]);
    const reused = reuse(d, lines);
    expect(checkStep(reused, 'materials', parts)).toHaveProperty('consent');
    expect(commandOf({ ...reused, consent: 'signed' }, parts).materials).toEqual([
      {
        materialId: 'id-card',
        treatment: 'reused',
        files: [],
        reuse: { number: '0400-20261001-0001', consent: 'signed' },
      },
    ]);
  });

  it('the same item open elsewhere stops the review until there is a reason', () => {
    const d = chooseItem(takeShelf(person(empty()), mine, shelf), a);
    expect(openElsewhere(d).map((c) => c.number)).toEqual(['N9']);
    expect(checkStep(d, 'review', partsOf(d.items, [a]))).toHaveProperty('despite');
    expect(checkStep({ ...d, despite: '另一户' }, 'review', partsOf(d.items, [a]))).toEqual({});
    expect(openElsewhere(chooseItem(d, b))).toEqual([]);
  });
});

describe('several items of one applicant', () => {
  const two = () => addItem(chooseItem(person(empty()), a), b);
  const parts = (d: Draft) => partsOf(d.items, [a, b]);

  it('ask once for a paper both need, and each for its own form', () => {
    const lines = materialsNeeded(parts(two()));
    expect(lines.map((l) => [l.rule.name, l.parts.length])).toEqual([
      ['id-card', 2],
      ['a申请表', 1],
      ['b申请表', 1],
    ]);
  });

  it('one file goes to all that need it', () => {
    const d = two();
    const filled = changeGiven(d, materialsNeeded(parts(d))[0]!, () => given('originalSeen'));
    const sent = bundleOf(filled, parts(filled)).items;
    expect(sent.map((i) => [i.item.id, i.materials.map((m) => m.files[0]?.fileId)])).toEqual([
      ['a', ['f1']],
      ['b', ['f1']],
    ]);
  });

  it('a paper collected before the second item was added serves it, also when the first goes', () => {
    const one = chooseItem(person(empty()), a);
    const d = addItem(
      changeGiven(one, materialsNeeded(parts(one))[0]!, () => given('originalSeen')),
      b,
    );
    const left = removeItem(d, 'a');
    expect(left.items.map((i) => i.id)).toEqual(['b']);
    expect(givenFor(left, materialsNeeded(parts(left))[0]!).files).toHaveLength(1);
    expect(givenFor(left, materialsNeeded(parts(left))[1]!).files).toHaveLength(0);
  });

  it('a package names itself until somebody changes what is in it', () => {
    const d = choosePackage(person(empty()), { id: 'p', name: 'p', itemIds: ['a', 'b'] }, [a, b]);
    expect(bundleOf(d, parts(d)).package).toBe('p');
    expect(bundleOf(removeItem(d, 'b'), parts(removeItem(d, 'b')))).not.toHaveProperty('package');
  });

  it('nothing is taken twice and no more than six', () => {
    const many = Array.from({ length: 8 }, (_, i) => guide(`i${i}`));
    expect(many.reduce(addItem, addItem(two(), a)).items).toHaveLength(6);
    expect(new Set(many.reduce(addItem, addItem(two(), a)).items.map((i) => i.id)).size).toBe(6);
  });
});

describe('papers that follow', () => {
  const late = guide('a', { materials: [rule('id-card', { mayFollow: true }), rule('photo')] });

  it('only where the guide and the township decide so', () => {
    const follow = (g: ServiceGuide) =>
      materialsNeeded(partsOf(chooseItem(empty(), g).items, [g])).map((l) => l.mayFollow);
    expect(follow(late)).toEqual([true, false]);
    expect(follow({ ...late, route: 'platform' })).toEqual([false, false]);
  });

  it('need one promise, which goes out with the case', () => {
    const d = chooseItem(empty(), late);
    const parts = partsOf(d.items, [late]);
    const lines = materialsNeeded(parts);
    const f = changeGiven(d, lines[0]!, (m) => ({ ...m, treatment: 'follows' }));
    const photo = changeGiven(f, lines[1]!, () => given('originalSeen'));
    expect(Object.keys(checkStep(photo, 'materials', parts))).toEqual(['promise.days', 'promise.signed']);
    const promised = { ...photo, promise: { days: '5', signed: true } };
    expect(checkStep(promised, 'materials', parts)).toEqual({});
    expect(commandOf(promised, parts).promise).toEqual({ days: 5, signed: true });
    expect(checkStep({ ...photo, promise: { days: '61', signed: true } }, 'materials', parts)).toHaveProperty(
      'promise.days',
    );
    expect(commandOf({ ...d, promise: { days: '5', signed: true } }, parts)).not.toHaveProperty('promise');
  });
});

describe('the situation tree', () => {
  const tree = guide('a', {
    situations: [
      { id: 'new', name: '新办' },
      { id: 'lost', name: '补领' },
    ],
    questions: [
      {
        id: 'q1',
        text: '报失了吗',
        options: [
          { id: 'yes', text: '是' },
          { id: 'no', text: '否' },
        ],
        askIf: ['lost'],
      },
    ],
    materials: [rule('id-card'), rule('notice', { onlyIn: ['lost&yes'] })],
  });
  const chosen = (...answers: string[]) => {
    const d = chooseItem(empty(), tree);
    return { ...d, items: [{ ...d.items[0]!, answers }] };
  };
  const parts = (d: Draft) => partsOf(d.items, [tree]);

  it('is asked to its end, item by item', () => {
    expect(questionsAsked(parts(chosen('new')))).toHaveLength(1);
    expect(checkStep(chosen('lost'), 'situation', parts(chosen('lost')))).toHaveProperty('situation');
    expect(checkStep(chosen('lost', 'no'), 'situation', parts(chosen('lost', 'no')))).toEqual({});
  });

  it('a changed answer keeps what was collected for papers that stay and sends no other', () => {
    const d = chosen('lost', 'yes');
    const [card, notice] = materialsNeeded(parts(d));
    const full = changeGiven(
      changeGiven(d, card!, () => given('copy')),
      notice!,
      () => given('copy'),
    );
    const other = { ...full, items: [{ ...full.items[0]!, answers: ['new'] }] };
    expect(commandOf(other, parts(other)).materials.map((m) => m.materialId)).toEqual(['id-card']);
    expect(commandOf(full, parts(full)).item).toEqual({
      id: 'a',
      guideVersion: 1,
      situation: 'lost',
      answers: ['yes'],
    });
    expect(commandOf(full, parts(full)).materials).toHaveLength(2);
  });

  it('a newer guide says which papers differ and keeps the rest', () => {
    const newer = { ...tree, version: 2, materials: [rule('id-card', { form: 'copy' }), rule('photo')] };
    expect(differing(tree.materials, newer.materials)).toEqual({
      added: ['photo'],
      gone: ['notice'],
      changed: ['id-card'],
    });
    const d = chosen('new');
    const full = changeGiven(d, materialsNeeded(parts(d))[0]!, () => given('copy'));
    const now = takeGuides(full, partsOf(full.items, [newer]));
    expect(now).toMatchObject({ step: 'materials', items: [{ guideVersion: 2, answers: ['new'] }] });
    expect(givenFor(now, materialsNeeded(partsOf(now.items, [newer]))[0]!).files).toHaveLength(1);
  });
});
