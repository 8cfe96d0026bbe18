import type { Authorisation, Group, Mode, SentDelivery, SentMaterial } from '../../lib/contract';
import { post } from '../../lib/http';

export type TakenItem = {
  item: { id: string; guideVersion: number; situation?: string; answers?: string[] };
  materials: SentMaterial[];
};
export type TakenFor = {
  mode: Mode;
  applicant: {
    name: string;
    idNumber: string;
    phone: string;
    village: { unitId: string; name: string };
    group?: Group;
  };
  agent?: { name: string; idNumber: string; phone: string; relation: string; authorisation: Authorisation };
  delivery: SentDelivery;
  ticket?: string;
  promise?: { days: number; signed: true };
  despite?: string;
  /** Numbers of this person's open cases that were shown at the window; without it the server searches the county. */
  seen?: string[];
};
export type TakeCase = TakenItem & TakenFor;
export type SubmittedCase = { number: string; version: number; lookupCode: string };

export const takeCase = (body: TakeCase, commandId: string, practice: boolean) =>
  post<SubmittedCase>('/api/cases', body, { key: commandId, practice });
