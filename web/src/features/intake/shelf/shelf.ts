import type { Group, SentDelivery } from '../../../lib/contract';
import { normaliseIdNumber } from '../../../lib/id-number';
import { noMaterial, type Draft, type Filled } from '../draft';

/** What an earlier case holds of a person and this one may take over. */
export type HeldMaterial = {
  materialId: string;
  name: string;
  number: string;
  placeName: string;
  itemName: string;
  acceptedAt: string;
  validUntil: string;
  trust: 'originalSeen' | 'copy';
  files: number;
};
/** A case of this person that is not finished, anywhere in the county. */
export type OpenCase = {
  number: string;
  itemId?: string;
  itemName: string;
  placeName: string;
  headline: string;
  since: string;
};
export type KnownPerson = {
  name: string;
  phone: string;
  village: { unitId: string; name: string };
  villageUnitName: string;
  group?: Group | null;
  delivery: SentDelivery;
  lastNumber: string;
  lastAt: string;
};
export type Shelf = { known: KnownPerson | null; materials: HeldMaterial[]; open: OpenCase[] };
/** With the ID number it was asked for: it serves nobody else. */
export type KeptShelf = Shelf & { of: string; at: number; deliveryBefore: Draft['delivery'] };

/** A changed number is another person: everything that came from the shelf goes with it. */
export function withIdNumber(d: Draft, idNumber: string): Draft {
  const next = { ...d, applicant: { ...d.applicant, idNumber } };
  return normaliseIdNumber(idNumber) === normaliseIdNumber(d.applicant.idNumber) ? next : dropShelf(next);
}

/** Fills what is empty, and only when the number is still the one that was asked for. */
export function takeShelf(d: Draft, of: string, shelf: Shelf): Draft {
  if (normaliseIdNumber(d.applicant.idNumber) !== of) return d;
  const { known } = shelf;
  const kept = { ...d, shelf: { ...shelf, of, at: Date.now(), deliveryBefore: d.delivery } };
  if (!known) return kept;
  const a = { ...d.applicant };
  const filled: Filled = {};
  if (!a.name.trim()) a.name = filled.name = known.name;
  if (!a.phone.trim()) a.phone = filled.phone = known.phone;
  if (!a.villageName.trim()) {
    a.villageName = filled.village = known.village.name;
    a.unitId = known.village.unitId;
  }
  if (!a.group && known.group) a.group = filled.group = known.group;
  const delivery = d.deliveryChosen ? d.delivery : { ...d.delivery, ...known.delivery };
  if (!d.deliveryChosen) filled.delivery = delivery.way;
  return { ...kept, applicant: a, delivery, filled };
}

/** What came from the shelf and was not typed goes; the rest stays. */
export function dropShelf(d: Draft): Draft {
  const filled = d.filled ?? {};
  const a = { ...d.applicant };
  if (filled.name !== undefined && a.name === filled.name) a.name = '';
  if (filled.phone !== undefined && a.phone === filled.phone) a.phone = '';
  if (filled.village !== undefined && a.villageName === filled.village) a.villageName = '';
  if (filled.group !== undefined && a.group === filled.group) a.group = '';
  const before = filled.delivery !== undefined && !d.deliveryChosen ? d.shelf?.deliveryBefore : undefined;
  const materials = Object.fromEntries(
    Object.entries(d.materials).map(([key, m]) => [key, m.treatment === 'reused' ? noMaterial : m]),
  );
  return {
    ...d,
    applicant: a,
    materials,
    delivery: before ?? d.delivery,
    shelf: undefined,
    filled: undefined,
    consent: undefined,
    openElsewhere: undefined,
    despite: undefined,
  };
}

const FRESH_MS = 10 * 60_000;

/** The open cases the clerk was shown a moment ago, so that the server need not search the county again; else it looks itself. */
export function seenOpen(d: Draft, now: number): string[] | undefined {
  if (!d.shelf || now - d.shelf.at > FRESH_MS) return undefined;
  return d.shelf.open.map((c) => c.number);
}

/** The same item of the same person that is open somewhere: 两头受理. */
export function openElsewhere(d: Draft): OpenCase[] {
  const wanted = new Set(d.items.map((i) => i.id));
  const known = (d.shelf?.open ?? []).filter((c) => c.itemId !== undefined && wanted.has(c.itemId));
  const told = (d.openElsewhere ?? []).filter((c) => !known.some((k) => k.number === c.number));
  return [...known, ...told];
}
