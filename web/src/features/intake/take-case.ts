import type { Authorisation, Group, Mode, SentDelivery, SentMaterial } from '../../lib/contract';
import { post } from '../../lib/http';

export type TakeCase = {
  item: { id: string; guideVersion: number; situation?: string };
  mode: Mode;
  applicant: {
    name: string;
    idNumber: string;
    phone: string;
    village: { unitId: string; name: string };
    group?: Group;
  };
  agent?: { name: string; idNumber: string; phone: string; relation: string; authorisation: Authorisation };
  materials: SentMaterial[];
  delivery: SentDelivery;
  ticket?: string;
};
export type SubmittedCase = { number: string; version: number; lookupCode: string };

export const takeCase = (body: TakeCase, commandId: string, practice: boolean) =>
  post<SubmittedCase>('/api/cases', body, { key: commandId, practice });
