import type {
  Authorisation,
  Consent,
  FileRef,
  FileType,
  Group,
  MaterialRule,
  Mode,
  SentMaterial,
  Treatment,
} from '../../lib/contract';
import { newId } from '../../lib/ids';
import type { HeldMaterial, KeptShelf, OpenCase } from './shelf/shelf';

export type DraftFile = { fileId: string; name: string; type: FileType; size: number; ticket?: string };
export type DraftMaterial = { treatment?: Treatment; files: DraftFile[]; note: string; reused?: HeldMaterial };
export type Person = { name: string; idNumber: string; phone: string };
/** One item of the intake, with the answers to its situation tree and the rules it was collected by. */
export type DraftItem = { id: string; guideVersion: number; name: string; answers: string[]; rules?: MaterialRule[] };
/** What the shelf wrote into the form, so that it can be told from what was typed. */
export type Filled = Partial<Record<'name' | 'phone' | 'village' | 'group' | 'delivery', string>>;
export type DraftDecline = { reason?: string; item: string; text: string; name: string; phone: string; key: string };

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
  /** One, or up to six that are handled together (一事联办). */
  items: DraftItem[];
  packageId?: string;
  mode: Mode;
  applicant: Person & { unitId: string; villageName: string; group: Group | '' };
  byAgent: boolean;
  agent: Person & { relation: string; authorisation: Authorisation };
  /** By item and material: see materialKey. */
  materials: Record<string, DraftMaterial>;
  delivery: { way: 'mail' | 'township' | 'station'; recipient: string; phone: string; address: string };
  /** The clerk chose the delivery: nothing fills it any more. */
  deliveryChosen?: boolean;
  shelf?: KeptShelf;
  filled?: Filled;
  consent?: Consent;
  promise?: { days: string; signed: boolean };
  /** Why it is taken although the same item of the same person is open elsewhere. */
  despite?: string;
  /** What the server named when it refused for that reason. */
  openElsewhere?: OpenCase[];
  decline?: DraftDecline;
  /** Open cases the clerk had been shown when he submitted; fixed then, since a repeat must say the same. */
  seen?: string[];
  /** Made before the first send and kept until the answer: the same case however often it is sent. */
  commandId?: string;
  attempts: number;
  nextAt: number;
  reason?: string;
  fields?: Record<string, string>;
};

export const MOST_ITEMS = 6;

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
    items: [],
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

/** A draft as it was kept when a case had one item and one situation. */
type OneItemDraft = Omit<Draft, 'items'> & { item?: Omit<DraftItem, 'answers'>; situation?: string };

/** Drafts live for days: one kept before an update of the program opens as if it were made today. */
export function upgradeDraft(kept: Draft | OneItemDraft): Draft {
  if ('items' in kept) return kept;
  const { item, situation, ...rest } = kept;
  const items = item ? [{ ...item, answers: situation ? [situation] : [] }] : [];
  const materials = item
    ? Object.fromEntries(Object.entries(rest.materials).map(([id, m]) => [materialKey(item.id, id), m]))
    : {};
  return { ...rest, items, materials };
}

export const materialKey = (itemId: string, materialId: string) => `${itemId}/${materialId}`;

/** ?ticket=A012 of the address, when it looks like one. */
export function ticketOf(search: string): string | undefined {
  return /^[A-Z]\d{3,4}$/.exec(new URLSearchParams(search).get('ticket') ?? '')?.[0];
}

export const noMaterial: DraftMaterial = { files: [], note: '' };

export function refOf(file: DraftFile): FileRef {
  return { fileId: file.fileId, ticket: file.ticket ?? '', name: file.name };
}

/** Nothing for a material without a treatment; what is reused or follows has no files of its own yet. */
export function sentMaterial(materialId: string, m: DraftMaterial | undefined, consent?: Consent): SentMaterial[] {
  if (!m?.treatment) return [];
  const note = m.note.trim();
  const reuse = m.treatment === 'reused' && m.reused && consent ? { reuse: { number: m.reused.number, consent } } : {};
  const files = hasNoFiles(m.treatment) ? [] : m.files.map(refOf);
  return [{ materialId, treatment: m.treatment, files, ...(note ? { note } : {}), ...reuse }];
}

export const hasNoFiles = (treatment: Treatment | undefined) => treatment === 'reused' || treatment === 'follows';

export function sentMaterials(materials: Record<string, DraftMaterial>, ids: string[]): SentMaterial[] {
  return ids.flatMap((materialId) => sentMaterial(materialId, materials[materialId]));
}
