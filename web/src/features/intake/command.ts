import type { SentDelivery } from '../../lib/contract';
import { normaliseIdNumber, normalisePhone } from '../../lib/id-number';
import { sentAnswers } from '../../lib/situations';
import { sentMaterial, type Draft, type Person } from './draft';
import { givenFor, materialsNeeded, type Needed, type Part } from './parts';
import { openElsewhere } from './shelf/shelf';
import type { TakeBundle } from './take-bundle';
import type { TakeCase, TakenFor, TakenItem } from './take-case';

/** The body of the one command a draft becomes: of one item, or of several together. */
export function commandOf(draft: Draft, parts: Part[]): TakeCase {
  return { ...itemOf(draft, parts[0]!, materialsNeeded(parts)), ...forWhom(draft, parts) };
}

export function bundleOf(draft: Draft, parts: Part[]): TakeBundle {
  const lines = materialsNeeded(parts);
  return {
    ...(draft.packageId ? { package: draft.packageId } : {}),
    items: parts.map((part) => itemOf(draft, part, lines)),
    ...forWhom(draft, parts),
  };
}

function itemOf(draft: Draft, part: Part, lines: Needed[]): TakenItem {
  return {
    item: { id: part.item.id, guideVersion: part.item.guideVersion, ...sentAnswers(part.guide, part.item.answers) },
    materials: lines
      .filter((line) => line.parts.includes(part))
      .flatMap((line) => sentMaterial(line.rule.id, givenFor(draft, line), draft.consent)),
  };
}

function forWhom(draft: Draft, parts: Part[]): TakenFor {
  const { applicant, agent } = draft;
  const despite = draft.despite?.trim();
  const following = lateMaterials(draft, parts).length > 0;
  return {
    mode: draft.mode,
    applicant: {
      ...person(applicant),
      village: { unitId: applicant.unitId, name: applicant.villageName.trim() },
      ...(applicant.group ? { group: applicant.group } : {}),
    },
    ...(draft.byAgent
      ? { agent: { ...person(agent), relation: agent.relation.trim(), authorisation: agent.authorisation } }
      : {}),
    delivery: sentDelivery(draft),
    ...(draft.ticket && !draft.practice ? { ticket: draft.ticket } : {}),
    ...(following ? { promise: { days: Number(draft.promise?.days), signed: true as const } } : {}),
    ...(draft.seen ? { seen: draft.seen } : {}),
    ...(despite && openElsewhere(draft).length > 0 ? { despite } : {}),
  };
}

/** What is to be handed in after acceptance (容缺后补). */
export function lateMaterials(draft: Draft, parts: Part[]): Needed[] {
  return materialsNeeded(parts).filter((line) => givenFor(draft, line).treatment === 'follows');
}

function person(p: Person) {
  return { name: p.name.trim(), idNumber: normaliseIdNumber(p.idNumber), phone: normalisePhone(p.phone) };
}

function sentDelivery({ delivery: { way, recipient, phone, address } }: Draft): SentDelivery {
  if (way !== 'mail') return { way };
  return { way, recipient: recipient.trim(), phone: normalisePhone(phone), address: address.trim() };
}
