import type { CaseAction } from '../../lib/contract';

/** What moves the case on comes first and is the biggest. */
export const movesOn: CaseAction[] = [
  'provideSupplement',
  'resubmit',
  'provideOutstanding',
  'issue',
  'replyToOrder',
  'recordCause',
  'recordArrival',
  'handOver',
  'close',
];
const others: CaseAction[] = [
  'printReceipt',
  'addNote',
  'correctContact',
  'reveal',
  'assign',
  'withdraw',
  'closeOutside',
];

/** In the order of their weight. What is decided has its own desk, with the manual beside it. */
export const orderedActions = (allowed: readonly CaseAction[]) =>
  [...movesOn, ...others].filter((a) => allowed.includes(a));

export const isDanger = (action: CaseAction) => action === 'withdraw' || action === 'closeOutside';
