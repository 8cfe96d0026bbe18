import { expect, it } from 'vitest';
import type { Check } from '../src/features/health/get-health';
import { reason, summary, urgentFirst } from '../src/features/health/health-words';

const check = (id: string, state: Check['state']): Check => ({ id, state, says: '' });

it('what burns stands first, and among equals the order of the server stays', () =>
  expect(
    urgentFirst([check('a', 'ok'), check('b', 'warn'), check('c', 'bad'), check('d', 'warn')]).map((c) => c.id),
  ).toEqual(['c', 'b', 'd', 'a']));

it('one sentence counts only the worst', () => {
  expect(summary([check('a', 'ok')])).toEqual({ state: 'ok', text: '一切正常' });
  expect(summary([check('a', 'ok'), check('b', 'warn')]).text).toBe('能用，有 1 项要留意');
  expect(summary([check('a', 'bad'), check('b', 'warn')])).toEqual({
    state: 'bad',
    text: '有 1 项出了故障，请马上处理',
  });
});

it('a code is said in words, known or not', () => {
  expect(reason('bus-401')).toBe('消息服务不认程序的身份');
  expect(reason('bus-500')).toBe('消息服务答复 500');
  expect(reason('smtp-unreachable')).toBe('连不上邮件服务器');
});
