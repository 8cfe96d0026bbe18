import type { OfficeRow } from '../../lib/contract';

/** 即办件 that nobody has decided: the applicant stands at the window. */
export const waitsHere = (r: OfficeRow) => r.immediate && r.stage === 'at-office';

/** Whoever waits at the window first, longest wait on top; the others stay as the server sorted them. */
export function waitingFirst(rows: OfficeRow[]): { here: OfficeRow[]; others: OfficeRow[] } {
  const here = rows.filter(waitsHere).sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  return { here, others: rows.filter((r) => !waitsHere(r)) };
}

/** What opens by itself after one is done: the one below it in the list, else the first. */
export function follower(rows: OfficeRow[], finished: string): OfficeRow | undefined {
  const at = rows.findIndex((r) => r.number === finished);
  return rows[at + 1] ?? rows.find((r) => r.number !== finished);
}
