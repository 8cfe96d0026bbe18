export type DayKind = 'rest' | 'work' | 'half';
export type SetDay = { date: string; kind: DayKind; name: string };
export type SpecialDay = SetDay & { from: 'imported' | 'county' };
export type Session = { from: string; to: string };
export type Hours = {
  unitId: string;
  from: string;
  sessions: Session[];
  openSessions: Session[];
  offPeak: string[];
  offPeakSessions: Session[];
};
export type Limits = {
  warnPercent: number;
  warnDaysBefore: number;
  leaderAfterDays: number;
  supervisionAfterDays: number;
  takeOverMinutes: number;
  noticeDays: number;
  deliveryDays: number;
  parcelDays: number;
  extensionDays: number;
  orderReplyDays: number;
};
export type Tide = {
  byWait: boolean;
  waitMinutes: number;
  byCases: boolean;
  dailyCases: number;
  byForecast: boolean;
  openingTakesMinutes: number;
};
export type SetupCalendar = {
  version: number;
  years: number[];
  year: number;
  published: boolean;
  days: SpecialDay[];
  hours: (Hours & { unitName?: string | null })[];
  limits: Limits;
  tide: Tide;
  history: { at: string; by: { name: string; unit?: string } | string; title: string; text?: string | null }[];
};
export type Change =
  | { type: 'day-set'; day: SetDay }
  | { type: 'day-restored'; date: string }
  | { type: 'year-published'; year: number }
  | { type: 'hours-set'; hours: Hours }
  | { type: 'limits-set'; limits: Limits }
  | { type: 'tide-set'; tide: Tide };
export type Affected = {
  kind: 'case' | 'job' | 'day';
  id: string;
  unitName: string;
  limit: string;
  limitName: string;
  before?: string | null;
  after?: string | null;
  holder: string;
};
