import { setup } from '../../copy/setup';
import type { Limits, Tide } from './setup-types';

type Unit = keyof typeof setup.numbers.unit;
export type NumberRule<K extends string> = { name: K; min: number; max: number; unit: Unit };

/** The same bounds as the server's. */
export const limitRules: NumberRule<keyof Limits & string>[] = [
  { name: 'warnPercent', min: 10, max: 99, unit: 'percent' },
  { name: 'warnDaysBefore', min: 0, max: 30, unit: 'days' },
  { name: 'leaderAfterDays', min: 0, max: 30, unit: 'days' },
  { name: 'supervisionAfterDays', min: 0, max: 60, unit: 'days' },
  { name: 'takeOverMinutes', min: 10, max: 4800, unit: 'minutes' },
  { name: 'noticeDays', min: 1, max: 60, unit: 'days' },
  { name: 'deliveryDays', min: 1, max: 60, unit: 'days' },
  { name: 'parcelDays', min: 1, max: 60, unit: 'days' },
  { name: 'extensionDays', min: 1, max: 60, unit: 'days' },
  { name: 'orderReplyDays', min: 1, max: 60, unit: 'days' },
];
export type TideNumber = 'waitMinutes' | 'dailyCases' | 'openingTakesMinutes';
export type TideSwitch = 'byWait' | 'byCases' | 'byForecast';
export const tideRules: (NumberRule<TideNumber> & { on: TideSwitch })[] = [
  { name: 'waitMinutes', min: 1, max: 120, unit: 'minutes', on: 'byWait' },
  { name: 'dailyCases', min: 1, max: 500, unit: 'cases', on: 'byCases' },
  { name: 'openingTakesMinutes', min: 0, max: 60, unit: 'minutes', on: 'byForecast' },
];

export type Texts = Record<string, string>;

export function readNumbers<K extends string>(rules: NumberRule<K>[], texts: Texts) {
  const errors: Record<string, string> = {};
  const values = {} as Record<K, number>;
  for (const r of rules) {
    const text = (texts[r.name] ?? '').trim();
    const n = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
    if (n >= r.min && n <= r.max) values[r.name] = n;
    else errors[r.name] = setup.numbers.range(r.min, r.max);
  }
  return { values, errors };
}

export function limitErrors(values: Partial<Limits>): Record<string, string> {
  const { leaderAfterDays: leader, supervisionAfterDays: above } = values;
  return leader !== undefined && above !== undefined && above < leader
    ? { supervisionAfterDays: setup.numbers.order }
    : {};
}

export const textsOf = (numbers: Limits | Tide): Texts =>
  Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, String(v)]));

/** Only what differs, old and new: 县里承接 240 → 120 分钟. */
export function saidNumbers<T extends Limits | Tide>(before: T, after: T): string {
  const units = new Map<string, Unit>([...limitRules, ...tideRules].map((r) => [r.name, r.unit]));
  return (Object.keys(after) as (keyof T & string)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => {
      const unit = units.get(key);
      return unit
        ? setup.numbers.shift(
            setup.numbers.field[key]![0],
            Number(before[key]),
            Number(after[key]),
            setup.numbers.unit[unit],
          )
        : setup.numbers.toggled(setup.numbers[key as TideSwitch], Boolean(after[key]));
    })
    .join('；');
}
