import { expect, it } from 'vitest';
import { createBurstDetector } from '../src/lib/burst';

const id = '11010519491231002X';
function type(text: string, gap: number, start = 1000) {
  const detector = createBurstDetector();
  let time = start;
  const results = [...text].map((key) => detector.feed({ key, timeStamp: (time += gap) }));
  return { detector, results, time };
}

it('takes a fast valid number for a card', () =>
  expect(type(id, 5).results.at(-1)).toEqual({ kind: 'read', idNumber: id }));
it('swallows the Enter that ends the reading, and only that one', () => {
  const { detector, time } = type(id, 5);
  expect(detector.feed({ key: 'Enter', timeStamp: time + 5 }).kind).toBe('swallow');
  expect(detector.feed({ key: 'Enter', timeStamp: time + 10 }).kind).toBe('typing');
});
it('leaves a person’s typing alone', () => expect(type(id, 120).results.every((r) => r.kind === 'typing')).toBe(true));
it('leaves a fast number with a wrong check digit alone', () =>
  expect(type('110105194912310021', 5).results.every((r) => r.kind === 'typing')).toBe(true));
it('leaves a phone number alone', () =>
  expect(type('13900001234', 5).results.every((r) => r.kind === 'typing')).toBe(true));
it('forgets what was typed slowly before', () => {
  const { detector, time } = type('139', 200);
  let last;
  let t = time + 500;
  for (const key of id) last = detector.feed({ key, timeStamp: (t += 4) });
  expect(last).toEqual({ kind: 'read', idNumber: id });
});
