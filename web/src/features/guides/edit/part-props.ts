import type { Errors } from './check-guide';
import type { GuideForm } from './form';

export type PartProps = { form: GuideForm; set: (part: Partial<GuideForm>) => void; errors: Errors };

/** A list with one entry changed, taken out, or moved one up. */
export const replaced = <T>(list: readonly T[], at: number, part: Partial<T>): T[] =>
  list.map((entry, i) => (i === at ? { ...entry, ...part } : entry));
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);
export const movedUp = <T>(list: readonly T[], at: number): T[] =>
  at < 1 ? [...list] : [...list.slice(0, at - 1), list[at]!, list[at - 1]!, ...list.slice(at + 1)];
