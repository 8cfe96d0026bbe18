import { createStore } from '../../lib/store';

/** What the clerk thinks of each material, by case number; kept while moving between cases, gone with the tab. */
export type Check = { ok?: boolean; problem: string };
export type Checks = Record<string, Check>;
export const allChecks = createStore<ReadonlyMap<string, Checks>>(new Map());

export function setCheck(number: string, materialId: string, check: Check) {
  const mine = allChecks.get().get(number) ?? {};
  allChecks.set(new Map(allChecks.get()).set(number, { ...mine, [materialId]: check }));
}

export function forgetChecks(number: string) {
  const left = new Map(allChecks.get());
  left.delete(number);
  allChecks.set(left);
}
