import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get, post, Problem } from '../src/lib/http';
import { slowed } from '../src/lib/patience';

const answers: Response[] = [];
const keys: (string | undefined)[] = [];
const sentence = '操作太频繁，请 2 秒后再试，您填的内容还在。';
const tooMany = (retryAfter?: string) =>
  new Response(JSON.stringify({ status: 429, title: sentence, code: 'too-many' }), {
    status: 429,
    headers: retryAfter ? { 'Retry-After': retryAfter } : {},
  });

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = keys.length = 0;
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)['Idempotency-Key']);
    return answers.shift()!;
  });
});
afterEach(() => vi.useRealTimers());

describe('a server that asks for patience', () => {
  it('gets the same command again after its own time, and the clerk sees why it takes so long', async () => {
    answers.push(tooMany('2'), Response.json({ number: '1' }));
    const answer = post<{ number: string }>('/api/cases', {}, { key: 'a-command-that-stays' });
    await vi.advanceTimersByTimeAsync(1900);
    expect([keys.length, slowed.get()]).toEqual([1, true]);
    await vi.advanceTimersByTimeAsync(700);
    expect((await answer).number).toBe('1');
    expect(keys).toEqual(['a-command-that-stays', 'a-command-that-stays']);
    expect(slowed.get()).toBe(false);
  });

  it('is asked three times at most; then the clerk reads its sentence', async () => {
    answers.push(tooMany('1'), tooMany('1'), tooMany('1'));
    const answer = get('/api/cases').catch((e: unknown) => e);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answer).toMatchObject({ status: 429, code: 'too-many', message: sentence });
    expect([keys.length, slowed.get()]).toEqual([3, false]);
  });

  it.each([undefined, '3600', 'Sat, 21 Nov 2026 10:00:00 GMT'])(
    'that names no short time (%s) is believed at once',
    async (time) => {
      answers.push(tooMany(time));
      await expect(get('/api/cases')).rejects.toBeInstanceOf(Problem);
      expect(keys).toHaveLength(1);
    },
  );

  it('shows the longest wait of several until the last one ends', async () => {
    answers.push(tooMany('1'), tooMany('5'), Response.json({}), Response.json({}));
    const both = Promise.all([get('/api/a'), get('/api/b')]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(slowed.get()).toBe(true);
    await vi.advanceTimersByTimeAsync(4000);
    await both;
    expect(slowed.get()).toBe(false);
  });
});
