import { flag, listOf, maybe, number, object, oneOf, text, type Of } from './shape';

export const windowKinds = ['integrated', 'issuing', 'tidal'] as const;
export const reasons = ['elderly', 'disabled', 'pregnant', 'veteran', 'ill', 'withInfant'] as const;
export type PriorityReason = (typeof reasons)[number];
export type TicketKind = 'walkIn' | 'priority' | 'appointment';

const hallWindow = object({
  id: text,
  name: text,
  kind: oneOf(...windowKinds),
  seat: maybe(object({ staffId: text, name: text, post: maybe(text), since: text })),
  emptySince: maybe(text),
  called: maybe(object({ number: text, at: text, times: number })),
  serving: maybe(object({ number: text, since: text, itemName: maybe(text) })),
  taken: number,
  dailyCases: number,
});

const waiting = object({
  number: text,
  kind: oneOf<TicketKind>('walkIn', 'priority', 'appointment'),
  reason: maybe(text),
  itemId: maybe(text),
  itemName: maybe(text),
  arrivedAt: text,
  waitedMinutes: number,
  place: number,
  parked: flag,
  forKind: maybe(oneOf(...windowKinds)),
});

const tide = object({
  state: oneOf('closed', 'alarmed', 'open'),
  since: maybe(text),
  reasons: listOf(text),
  openedBy: maybe(text),
  reason: maybe(text),
  staffedBy: maybe(text),
  couldStaff: listOf(object({ staffId: text, name: text, roleName: text, post: maybe(text) })),
  forecast: object({
    shouldOpen: flag,
    peopleOver: number,
    openBefore: maybe(text),
    longestMinutes: number,
    lines: listOf(text),
  }),
});

const figures = object({
  arrivals: number,
  waiting: number,
  served: number,
  noShows: number,
  meanWaitMinutes: maybe(number),
  longestWaitMinutes: maybe(number),
  overLimit: number,
  meanServiceMinutes: maybe(number),
  waitLimitMinutes: number,
  safeVolume: maybe(object({ cases: number, lines: listOf(text) })),
});

export const hallDay = object({
  unitId: text,
  unitName: text,
  date: text,
  version: number,
  asOf: text,
  isOpenNow: flag,
  sessions: listOf(object({ from: text, to: text })),
  nextOpening: maybe(text),
  myWindow: maybe(text),
  windows: listOf(hallWindow),
  line: listOf(waiting),
  appointments: listOf(object({ number: text, at: text, itemName: maybe(text), checkedIn: flag })),
  tide,
  figures,
  arrivalsPerHalfHour: listOf(object({ from: text, count: number, usual: number })),
  mayServe: flag,
  mayOpenTide: flag,
});

export const ticket = object({
  number: text,
  code: text,
  arrivedAt: text,
  ahead: number,
  estimatedMinutes: maybe(number),
  unitName: text,
  kindName: text,
  link: text,
  qrSvg: text,
});

export const appointmentMade = object({ number: text, code: text, at: text });

export type HallDay = Of<typeof hallDay>;
export type HallWindow = Of<typeof hallWindow>;
export type Waiting = Of<typeof waiting>;
export type Tide = Of<typeof tide>;
export type Figures = Of<typeof figures>;
export type WindowKind = HallWindow['kind'];
export type Ticket = Of<typeof ticket>;
export type AppointmentMade = Of<typeof appointmentMade>;
