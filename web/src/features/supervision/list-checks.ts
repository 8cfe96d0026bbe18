import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../lib/http';
import { every15 } from './today';

export const checkKinds = ['declines', 'outside', 'separation', 'again', 'deviations'] as const;
export type CheckKind = (typeof checkKinds)[number];
export type Verdict = 'justified' | 'unjustified';
export type CheckRow = {
  kind: string;
  id?: string | null;
  number?: string | null;
  unitId: string;
  unitName: string;
  placeName: string;
  itemName: string;
  title: string;
  text: string;
  at: string;
  by: string;
  verdict?: Verdict | null;
  verdictNote?: string | null;
  checkable: boolean;
  version?: number | null;
};
export type Checks = { kind: CheckKind; rows: CheckRow[]; more: boolean };

const query = (kind: CheckKind) => ({
  queryKey: ['supervision', 'checks', kind],
  queryFn: () => get<Checks>(`/api/supervision/checks?kind=${kind}`),
});
export const useChecks = (kind: CheckKind) => useQuery({ ...query(kind), ...every15 });

/** The number of a case a row leads to; a decline is no case. */
export const numberOf = (r: CheckRow) => [r.number, r.id].find((x) => x && /^\d{4}-\d{8}-\d{4,}$/.test(x));
/** What still wants a look: of declines the unchecked ones, of the others all. */
export const openOf = (c: Checks) =>
  c.kind === 'declines' ? c.rows.filter((r) => r.checkable && !r.verdict).length : c.rows.length;

export type Counted = Partial<Record<CheckKind, { count: number; more: boolean }>>;
export function useCheckCounts(): Counted {
  const answers = useQueries({ queries: checkKinds.map((kind) => ({ ...query(kind), ...every15 })) });
  return Object.fromEntries(
    (answers as UseQueryResult<Checks>[]).flatMap(({ data }, i) =>
      data ? [[checkKinds[i], { count: openOf({ ...data, kind: checkKinds[i]! }), more: data.more }]] : [],
    ),
  );
}
