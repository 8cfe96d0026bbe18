import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fromFragment } from '../src/features/public/ProgressPage';
import { exactTime, saidSpan, saidTime } from '../src/lib/time';

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(folder, e.name)) : /\.tsx?$/.test(e.name) ? [join(folder, e.name)] : [],
  );
}

it('every Chinese sentence stands in copy/', () => {
  const elsewhere = files('src')
    .filter((f) => !f.includes('/copy/'))
    .filter((f) => /[\u4e00-\u9fff]/.test(readFileSync(f, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
  expect(elsewhere).toEqual([]);
});

it('time is said as people say it, in Beijing', () => {
  expect(saidTime('2026-11-23T09:00:00Z')).toBe('11月23日（周一）17:00');
  expect(exactTime('2026-11-20T16:05:09Z')).toBe('2026-11-21 00:05:09');
  expect(saidSpan('2026-11-21T00:00:00Z', '2026-11-21T02:10:00Z')).toBe('2 小时 10 分');
});

it('the fragment carries number and code', () =>
  expect(fromFragment('#0400-20261121-0001.AB12')).toEqual({ number: '0400-20261121-0001', code: 'AB12' }));
