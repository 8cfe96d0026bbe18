import type { Change, SetupCalendar } from './setup-types';

/** What every part of the setup is given: what is saved, what is collected, and how to collect more. */
export type PartProps = {
  calendar: SetupCalendar;
  changes: readonly Change[];
  year: number;
  onYear: (year: number) => void;
  loading: boolean;
  unitName: (id: string) => string;
  onChange: (...changes: Change[]) => void;
  onUndo: (...subjects: string[]) => void;
};
