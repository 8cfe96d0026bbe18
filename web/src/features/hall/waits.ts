import { hallZh as t } from '../../copy/hall';
import type { HallDay, HallWindow, Waiting } from './contract';

export const SLOW_FROM_MINUTES = 10;
export type WaitLevel = 'fine' | 'slow' | 'over';

export function waitLevel(minutes: number, limit: number): WaitLevel {
  return minutes >= limit ? 'over' : minutes >= Math.min(SLOW_FROM_MINUTES, limit) ? 'slow' : 'fine';
}

/** 8 分钟 / 11 分钟 偏久 / 16 分钟 超时: the word stands beside the colour. */
export function saidWait(minutes: number, limit: number): string {
  const word = t.waitWord[waitLevel(minutes, limit)];
  return word ? `${t.minutes(minutes)} ${word}` : t.minutes(minutes);
}

export const inLine = (day: HallDay) => day.line.filter((w) => !w.parked);
export const parked = (day: HallDay) => day.line.filter((w) => w.parked);

/** 3 人等候，最长 11 分 */
export function lineInFront(day: HallDay): { text: string; level: WaitLevel } {
  const line = inLine(day);
  if (line.length === 0) return { text: t.line.nobody, level: 'fine' };
  const longest = Math.max(...line.map((w) => w.waitedMinutes));
  const level = waitLevel(longest, day.figures.waitLimitMinutes);
  return { text: t.line.inFront(line.length, longest, t.waitWord[level]), level };
}

/** A tidal window does what an integrated one does. */
export function waitsFor(waiting: Waiting, window: Pick<HallWindow, 'kind'>): boolean {
  const wanted = waiting.forKind ?? 'integrated';
  return window.kind === 'issuing' ? wanted === 'issuing' : wanted === 'integrated';
}

export const nextFor = (day: HallDay, window: HallWindow) => inLine(day).find((w) => waitsFor(w, window));

/** 普通 · 低保申请 or 优先（老年人） */
export function saidKind(waiting: Pick<Waiting, 'kind' | 'reason'>): string {
  const reason = waiting.reason && (t.reason[waiting.reason as keyof typeof t.reason] ?? waiting.reason);
  return reason ? t.kindWith(t.kind[waiting.kind], reason) : t.kind[waiting.kind];
}
