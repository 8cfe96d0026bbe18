import { expect, it } from 'vitest';
import { matchGuide, materialsFor, takingLevel } from '../src/lib/search-guides';
import type { Me, ServiceGuide } from '../src/lib/contract';

const dibao = {
  name: '最低生活保障审核确认',
  pinyin: 'zui di sheng huo bao zhang shen he que ren',
  initials: 'zdshbzshqr',
  category: '社会救助',
};

it.each(['最低', '生活保障', '低保', 'zdsh', 'ZDSH', 'zuidi', 'zui di', 'shenghuo', 'bzsh', '社会救助'])(
  '%s finds it',
  (q) => expect(matchGuide(dibao, q)).toBeGreaterThan(0),
);
it.each(['残疾', 'xyz', 'uidi'])('%s does not', (q) => expect(matchGuide(dibao, q)).toBe(0));
it('a beginning is better than a middle', () =>
  expect(matchGuide(dibao, '最低')).toBeGreaterThan(matchGuide(dibao, '生活')));
it('the whole name or its initials mean that item, not a longer one that begins alike', () => {
  const longer = {
    ...dibao,
    name: `${dibao.name}复核`,
    initials: `${dibao.initials}fh`,
    pinyin: `${dibao.pinyin} fu he`,
  };
  for (const q of [dibao.name, dibao.initials]) expect(matchGuide(dibao, q)).toBeGreaterThan(matchGuide(longer, q));
});
it('a station takes at village level', () => {
  const me = { unit: { id: '0400', name: '', kind: 'township' }, place: { id: '0401', name: '' } } as Me;
  expect(takingLevel(me)).toBe('village');
  expect(takingLevel({ ...me, place: { id: '0400', name: '' } })).toBe('township');
});
it('a material may belong to some situations only', () => {
  const guide = {
    materials: [
      { id: 'a', onlyIn: [] },
      { id: 'b', onlyIn: ['new'] },
    ],
  } as unknown as ServiceGuide;
  expect(materialsFor(guide, 'new').map((m) => m.id)).toEqual(['a', 'b']);
  expect(materialsFor(guide, undefined).map((m) => m.id)).toEqual(['a']);
});
