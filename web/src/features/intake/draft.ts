import type {
  Authorisation,
  FileRef,
  FileType,
  Group,
  Mode,
  SentDelivery,
  SentMaterial,
  ServiceGuide,
  TimelineEntry,
  Treatment,
} from '../../lib/contract';
import { normaliseIdNumber, normalisePhone } from '../../lib/id-number';
import { materialsFor } from '../../lib/search-guides';
import { newId } from '../../lib/ids';
import type { TakeCase } from './take-case';

export type DraftFile = { fileId: string; name: string; type: FileType; size: number; ticket?: string };
export type DraftMaterial = { treatment?: Treatment; files: DraftFile[]; note: string };
export type Person = { name: string; idNumber: string; phone: string };

export const steps = ['item', 'situation', 'applicant', 'materials', 'delivery', 'review'] as const;
export type Step = (typeof steps)[number];

/** editing → queued → sending → gone; or attention (the server's no), guideChanged (the list of materials is another). */
export type DraftState = 'editing' | 'queued' | 'sending' | 'attention' | 'signIn' | 'guideChanged';

export type Draft = {
  id: string;
  staffId: string;
  startedAt: number;
  updatedAt: number;
  step: Step;
  state: DraftState;
  practice: boolean;
  /** The number in the line this case was begun with, of the day it was begun. */
  ticket?: string;
  item?: { id: string; guideVersion: number; name: string };
  situation?: string;
  mode: Mode;
  applicant: Person & { unitId: string; villageName: string; group: Group | '' };
  byAgent: boolean;
  agent: Person & { relation: string; authorisation: Authorisation };
  materials: Record<string, DraftMaterial>;
  delivery: { way: 'mail' | 'township' | 'station'; recipient: string; phone: string; address: string };
  /** Made before the first send and kept until the answer: the same case however often it is sent. */
  commandId?: string;
  attempts: number;
  nextAt: number;
  reason?: string;
  fields?: Record<string, string>;
  changes?: TimelineEntry[];
};

export function newDraft(staffId: string, unitId: string, atStation: boolean, id = newId()): Draft {
  const person = { name: '', idNumber: '', phone: '' };
  const now = Date.now();
  return {
    id,
    staffId,
    startedAt: now,
    updatedAt: now,
    step: 'item',
    state: 'editing',
    practice: false,
    mode: 'assisted',
    applicant: { ...person, unitId, villageName: '', group: '' },
    byAgent: false,
    agent: { ...person, relation: '', authorisation: 'powerOfAttorney' },
    materials: {},
    delivery: { way: atStation ? 'station' : 'township', recipient: '', phone: '', address: '' },
    attempts: 0,
    nextAt: 0,
  };
}

/** ?ticket=A012 of the address, when it looks like one. */
export function ticketOf(search: string): string | undefined {
  return /^[A-Z]\d{3,4}$/.exec(new URLSearchParams(search).get('ticket') ?? '')?.[0];
}

export const noMaterial: DraftMaterial = { files: [], note: '' };

export function refOf(file: DraftFile): FileRef {
  return { fileId: file.fileId, ticket: file.ticket ?? '', name: file.name };
}

export function sentMaterials(materials: Record<string, DraftMaterial>, ids: string[]): SentMaterial[] {
  return ids.flatMap((materialId) => {
    const m = materials[materialId];
    if (!m?.treatment) return [];
    const note = m.note.trim();
    return [{ materialId, treatment: m.treatment, files: m.files.map(refOf), ...(note ? { note } : {}) }];
  });
}

/** The body of the one command a draft becomes. */
export function commandOf(draft: Draft, guide: ServiceGuide): TakeCase {
  const person = (p: Person) => ({
    name: p.name.trim(),
    idNumber: normaliseIdNumber(p.idNumber),
    phone: normalisePhone(p.phone),
  });
  const { way } = draft.delivery;
  const delivery: SentDelivery =
    way === 'mail'
      ? {
          way,
          recipient: draft.delivery.recipient.trim(),
          phone: normalisePhone(draft.delivery.phone),
          address: draft.delivery.address.trim(),
        }
      : { way };
  return {
    item: {
      id: draft.item!.id,
      guideVersion: draft.item!.guideVersion,
      ...(draft.situation ? { situation: draft.situation } : {}),
    },
    mode: draft.mode,
    applicant: {
      ...person(draft.applicant),
      village: { unitId: draft.applicant.unitId, name: draft.applicant.villageName.trim() },
      ...(draft.applicant.group ? { group: draft.applicant.group } : {}),
    },
    ...(draft.byAgent
      ? {
          agent: {
            ...person(draft.agent),
            relation: draft.agent.relation.trim(),
            authorisation: draft.agent.authorisation,
          },
        }
      : {}),
    materials: sentMaterials(
      draft.materials,
      materialsFor(guide, draft.situation).map((m) => m.id),
    ),
    delivery,
    ...(draft.ticket && !draft.practice ? { ticket: draft.ticket } : {}),
  };
}
