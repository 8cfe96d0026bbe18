import { describe, expect, it } from 'vitest';
import { checkDigit, idNumberProblem, normaliseIdNumber, normalisePhone, phoneProblem } from '../src/lib/id-number';
import { zh } from '../src/copy/zh';

const today = new Date('2026-11-21T00:00:00Z');
const good = ['11010519491231002X', '440524188001010014'];

describe('ID number', () => {
  it('accepts the standard’s first example and refuses a birth before 1900', () => {
    expect(idNumberProblem(good[0]!, today)).toBeUndefined();
    expect(idNumberProblem(good[1]!, today)).toBe(zh.id.birthDate);
    expect(checkDigit(good[1]!.slice(0, 17))).toBe('4');
  });
  it('refuses fifteen digits with the reason', () =>
    expect(idNumberProblem('110105491231002', today)).toBe(zh.id.fifteen));
  it('reads full-width digits, spaces and a small x', () =>
    expect(normaliseIdNumber('１１０１０５ １９４９１２３１ ００２ｘ')).toBe(good[0]));
  it('finds every single wrong digit and every swap of neighbours', () => {
    const id = good[0]!;
    for (let i = 0; i < 17; i++)
      for (let d = 0; d < 10; d++) {
        if (String(d) === id[i]) continue;
        expect(idNumberProblem(id.slice(0, i) + d + id.slice(i + 1), today)).toBeDefined();
      }
    for (let i = 0; i < 16; i++) {
      if (id[i] === id[i + 1]) continue;
      expect(idNumberProblem(id.slice(0, i) + id[i + 1] + id[i] + id.slice(i + 2), today)).toBeDefined();
    }
  });
  it('refuses a day that does not exist and one that has not come', () => {
    const of = (birth: string) => `211324${birth}001` + checkDigit(`211324${birth}001`);
    expect(idNumberProblem(of('20010229'), today)).toBe(zh.id.birthDate);
    expect(idNumberProblem(of('20270101'), today)).toBe(zh.id.birthDate);
  });
});

describe('phone', () => {
  it('takes mobiles and landlines', () => {
    expect(phoneProblem('１３９ ００００ １２３４')).toBeUndefined();
    expect(phoneProblem('0421-4820000')).toBeUndefined();
    expect(normalisePhone('+86 13900001234')).toBe('13900001234');
    expect(phoneProblem('1234')).toBe(zh.phone.wrong);
  });
});
