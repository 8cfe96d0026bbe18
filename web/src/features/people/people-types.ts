export type Unit = {
  id: string;
  name: string;
  kind: string;
  centreName: string;
  people: number;
  hallAccounts: number;
  hallAccountsWanted: number;
  warnings: number;
};
export type Person = {
  id: string;
  account?: string | null;
  name: string;
  role: string;
  roleName: string;
  unitId: string;
  placeId: string;
  placeName: string;
  departmentId?: string | null;
  departmentName?: string | null;
  office?: string | null;
  post?: string | null;
  kind?: string | null;
  kindName?: string | null;
  disabled: boolean;
  mail?: string | null;
  openWork: number;
  since?: string | null;
  successors?: string[] | null;
};
export type People = {
  version: number;
  unitId: string;
  mayChange: boolean;
  units: Unit[];
  people: Person[];
  windows: { id: string; kind: string; name: string; staffedBy: string[] }[];
  warnings: string[];
  history: { at: string; by: string; title: string; text?: string | null }[];
};
export type PersonForm = {
  id: string;
  account: string;
  name: string;
  role: string;
  unitId: string;
  placeId: string;
  departmentId: string;
  office: string;
  post: string;
  mail: string;
  kind: string;
};
export type Change =
  | { type: 'add'; person: Record<string, string | null>; reason?: string }
  | { type: 'edit'; person: Record<string, string | null>; reason?: string; handOverTo?: string }
  | { type: 'disable'; id: string; reason: string; handOverTo?: string }
  | { type: 'enable'; id: string; reason?: string }
  | { type: 'rename-hall'; unitId: string; centreName: string };
export type Refused = {
  sheet: string;
  row: number;
  column?: string | null;
  value?: string | null;
  code: string;
  message: string;
};
export type Imported = { added: number; changed: number; unchanged: number; refused: Refused[] };
