import { sup } from '../../copy/supervision';
import type { AlarmToday, HallToday } from './today';

export type Heat = 'burning' | 'late' | 'watch' | 'calm' | 'shut';
const rank: Record<Heat, number> = { burning: 0, late: 1, watch: 2, calm: 3, shut: 4 };

/** People in front of a counter nobody serves come before any paper. */
export function heatOf(h: HallToday): Heat {
  if (h.tide === 'alarmed' || (h.isOpenNow && h.windowsOpen === 0 && h.waiting > 0)) return 'burning';
  if (h.overdue > 0 || h.overLimit > 0) return 'late';
  if (h.dueSoon > 0 || h.tide === 'open') return 'watch';
  return h.isOpenNow ? 'calm' : 'shut';
}

export function reasonsOf(h: HallToday): string[] {
  const reasons: string[] = [];
  if (h.tide === 'alarmed') reasons.push(...(h.tideReasons.length > 0 ? h.tideReasons : [sup.reason.tide]));
  if (h.isOpenNow && h.windowsOpen === 0 && h.waiting > 0) reasons.push(sup.reason.empty(h.waiting));
  if (h.overLimit > 0) reasons.push(sup.reason.overLimit(h.overLimit));
  return reasons;
}

export function worstFirst(halls: readonly HallToday[]): HallToday[] {
  return [...halls].sort(
    (a, b) =>
      rank[heatOf(a)] - rank[heatOf(b)] ||
      (heatOf(a) === 'burning' ? b.overLimit - a.overLimit : 0) ||
      b.overdue - a.overdue ||
      b.overLimit - a.overLimit ||
      (b.longestWaitMinutes ?? 0) - (a.longestWaitMinutes ?? 0) ||
      b.dueSoon - a.dueSoon ||
      a.unitId.localeCompare(b.unitId),
  );
}

/** While the reader is in the table the rows stay where they are; what is new comes at the end. */
export function steady<T>(sorted: readonly T[], keyOf: (row: T) => string, before: readonly string[]): T[] {
  const at = new Map(before.map((key, i) => [key, i]));
  return sorted
    .map((row, i) => ({ row, place: at.get(keyOf(row)) ?? before.length + i }))
    .sort((a, b) => a.place - b.place)
    .map((x) => x.row);
}

const weight = { supervision: 3, leader: 2, overdue: 1, warning: 0 } as const;

/** What is due longest comes first; at the same moment, what has climbed highest. */
export const byDue = (a: AlarmToday, b: AlarmToday) =>
  Date.parse(a.dueAt) - Date.parse(b.dueAt) || weight[b.level] - weight[a.level] || a.id.localeCompare(b.id);

export function splitAlarms(alarms: readonly AlarmToday[], unitId?: string) {
  const mine = unitId ? alarms.filter((a) => unitOf(a) === unitId) : alarms;
  const papers = mine.filter((a) => a.kind !== 'day').sort(byDue);
  return {
    late: papers.filter((a) => a.level !== 'warning'),
    soon: papers.filter((a) => a.level === 'warning'),
    days: mine.filter((a) => a.kind === 'day').sort(byDue),
  };
}

/** A county job stands in the county's book; its number still says which township it came from. */
export const unitOf = (a: AlarmToday) => (a.kind === 'job' ? `${a.id.slice(0, 2)}00` : a.unitId);
