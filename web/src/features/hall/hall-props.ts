import type { HallDay } from './contract';
import type { Act } from './use-act';

/** What every part of the panel is given: the day, one hand that sends, and a place to say what was done. */
export type HallProps = { day: HallDay; act: Act; said: (sentence: string) => void };
