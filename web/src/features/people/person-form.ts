import type { Person } from './people-types';

export type Typed = ReturnType<typeof formOf>;

/** Every field as text; empty where nothing was said. */
export function formOf(person: Person | undefined, unitId: string) {
  const p = person;
  return {
    id: p?.id ?? '',
    account: p?.account ?? '',
    name: p?.name ?? '',
    unitId: p?.unitId ?? unitId,
    role: p?.role ?? '',
    placeId: p && p.placeId !== p.unitId ? p.placeId : '',
    departmentId: p?.departmentId ?? '',
    office: p?.office ?? '',
    post: p?.post ?? '',
    mail: p?.mail ?? '',
    kind: p?.kind ?? '',
    reason: '',
    handOverTo: '',
  };
}

/** What the server is told: fields that do not fit the role are left out. */
export function toPerson(v: Typed): Record<string, string | null> {
  const atStation = v.role === 'stationClerk' || v.role === 'caseAgent';
  return {
    id: v.id,
    account: v.account,
    name: v.name,
    role: v.role,
    unitId: v.unitId,
    placeId: (atStation && v.placeId) || null,
    departmentId: (v.unitId === '0000' && v.departmentId) || null,
    office: v.office.trim() || null,
    post: (v.role === 'integratedWindow' && v.post) || null,
    mail: v.mail.trim() || null,
    kind: (v.role === 'stationClerk' && v.kind) || null,
  };
}
