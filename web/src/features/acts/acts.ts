import type { FileRef, ReviewTick } from '../../lib/contract';
import type { Send } from '../cases/case-command';

/** Where an act goes: to a county job or to a case of the township. Both take the same bodies under the same names. */
export type Sender = <B>(name: string) => Send<B>;

/** With something outstanding it is 容缺受理. */
export type Accept = { outstanding?: string[]; days?: number };
export const accept = (to: Sender) => to<Accept>('accept');

/** From the second round on it says why it was not all said at once. */
export type RequestSupplement = {
  items: { materialId?: string; name: string; problem: string }[];
  note?: string;
  again?: string;
};
export const requestSupplement = (to: Sender) => to<RequestSupplement>('supplement-request');

export type RefuseAcceptance = { reason: string; remedies: string };
export const refuseAcceptance = (to: Sender) => to<RefuseAcceptance>('refuse');

type Decision = { outcome: 'granted' | 'denied'; summary: string; documentNumber?: string; remedies?: string };
/** The county names the paper `resultFile`; an office names it `file` and adds what it ticked. */
export type Decide = Decision & ({ resultFile?: FileRef } | { file?: FileRef; review: ReviewTick[] });
export const decide = (to: Sender) => to<Decide>('decision');

export type StartSpecialProcedure = { name: string; reason: string };
export const startSpecialProcedure = (to: Sender) => to<StartSpecialProcedure>('special-procedure');

export type EndSpecialProcedure = { conclusion: string };
export const endSpecialProcedure = (to: Sender) => to<EndSpecialProcedure>('special-procedure-end');

export type RequestExtension = { days: number; reason: string };
export const requestExtension = (to: Sender) => to<RequestExtension>('extension');

export type ApproveExtension = { note?: string };
export const approveExtension = (to: Sender) => to<ApproveExtension>('extension-approval');

export type RefuseExtension = { reason: string };
export const refuseExtension = (to: Sender) => to<RefuseExtension>('extension-refusal');
