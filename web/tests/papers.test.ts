import { describe, expect, it } from 'vitest';
import { filled } from '../src/features/papers/ContactBook';
import { paginate, type Measured } from '../src/features/papers/paginate';
import { paragraphs } from '../src/features/papers/pieces';

const dice = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

describe('breaking into sheets', () => {
  it('loses nothing, repeats nothing and fills no sheet beyond its room', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const pieces: Measured[] = Array.from({ length: 1 + Math.floor(roll() * 60) }, (_, i) => {
        const table = roll() < 0.4 ? Math.floor(i / 7) : undefined;
        return {
          height: 5 + roll() * 60,
          table,
          headHeight: table === undefined ? undefined : 12,
          keepNext: roll() < 0.15,
        };
      });
      const sheets = paginate(pieces, 200);
      expect(sheets.flat()).toEqual(pieces.map((_, i) => i));
      for (const sheet of sheets) {
        let last: number | undefined;
        let sum = 0;
        for (const i of sheet) {
          const begins =
            pieces[i]!.table !== undefined && (last === undefined || pieces[last]!.table !== pieces[i]!.table);
          sum += pieces[i]!.height + (begins ? 12 : 0);
          last = i;
        }
        expect(sum).toBeLessThanOrEqual(200);
      }
    }
  });
  it('takes a heading to the sheet of its text', () => {
    expect(paginate([{ height: 90 }, { height: 5, keepNext: true }, { height: 20 }], 100)).toEqual([[0], [1, 2]]);
  });
  it('begins a new sheet where it must', () => {
    expect(paginate([{ height: 5 }, { height: 5, newSheet: true }], 100)).toEqual([[0], [1]]);
  });
  it('gives up on keeping together what is higher than a sheet', () => {
    expect(paginate([{ height: 60, keepNext: true }, { height: 60 }], 100)).toEqual([[0], [1]]);
  });
});

describe('long texts', () => {
  it('keep every character', () => {
    const text = '一'.repeat(950) + '。；。' + '二三四。'.repeat(400) + '𠮷'.repeat(700);
    const parts = paragraphs(text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect([...part].length).toBeLessThanOrEqual(800);
  });
});

describe('the contact book', () => {
  const paper = {
    kind: 'contacts',
    title: '',
    number: '',
    countyName: '',
    issuerName: '',
    practice: false,
    booklet: true,
    blocks: [
      { type: 'heading' as const, words: '一、', level: 1 },
      { type: 'heading' as const, words: '二、县直部门联系人', level: 1 },
      { type: 'text' as const, words: '空表', flush: false },
    ],
  };
  it('puts people in the place of the blank forms', () => {
    const contacts = [{ id: 'a', level: 1, no: 1, post: '股长', name: '某某', phone: '0421-0000000' }];
    const blocks = filled(paper, [
      { group: 'department', name: '县民政局', contacts },
      { group: 'station', name: '公营子村', contacts: [] },
    ]).blocks;
    expect(JSON.stringify(blocks)).toContain('0421-0000000');
    expect(JSON.stringify(blocks)).not.toContain('空表');
    expect(blocks.filter((b) => b.type === 'table')).toHaveLength(2);
  });
});
