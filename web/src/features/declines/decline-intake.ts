import { post } from '../../lib/http';

export const declineReasons = [
  'notListed',
  'notAuthorised',
  'wrongPlace',
  'incomplete',
  'notApplicant',
  'applicantChose',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type Decline = {
  itemId?: string;
  itemName: string;
  reason: DeclineReason;
  text: string;
  applicantName?: string;
  phone?: string;
};

/** 不予收件: nothing is taken, but who was sent away, why and with which words is on record. */
export const declineIntake = (body: Decline, key: string) => post<{ id: string }>('/api/declines', body, { key });
