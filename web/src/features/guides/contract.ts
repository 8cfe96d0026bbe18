import type { FileType, ServiceGuide, TimelineEntry } from '../../lib/contract';

/** One line of GET /api/guides; pinyin and initials come from the catalogue when the answer has none. */
export type ItemRow = {
  itemId: string;
  name: string;
  category: string;
  route: ServiceGuide['route'];
  office?: string | null;
  departmentId: string;
  departmentName?: string | null;
  version: number;
  hash?: string | null;
  offered: boolean;
  openChanges: number;
  pinyin?: string | null;
  initials?: string | null;
};
export type ItemList = { version: number | string; items: ItemRow[] };

export type GuideVersion = {
  version: number;
  hash?: string | null;
  publishedAt?: string | null;
  by?: string | null;
  cases: number;
};
export type ItemFile = { guide: ServiceGuide; offered?: boolean; versions: GuideVersion[]; changes: ChangeRow[] };

export type ChangeKind = 'change' | 'new' | 'retire';
export type ChangeStage = 'proposed' | 'confirmed' | 'returned' | 'published' | 'withdrawn';
export type ChangeList = 'to-confirm' | 'to-publish' | 'returned' | 'mine' | 'done';
export type ChangeAction = 'confirm' | 'return' | 'publish' | 'withdraw' | 'edit';
export type ChangeRow = {
  id: string;
  itemId: string;
  itemName: string;
  stage: ChangeStage;
  kind?: ChangeKind;
  reason: string;
  from?: string | null;
  at: string;
  by?: string | { name: string; unit?: string } | null;
  departmentName?: string | null;
};
/** Before and after in words; several lines where the field has several. */
export type FieldDiff = { field: string; label: string; before?: string | null; after?: string | null };
export type OpenCase = {
  unitId: string;
  unitName: string;
  number: string;
  stage: string;
  since: string;
  version: number;
};
export type PrintedPaper = {
  unitId: string;
  unitName: string;
  paper: string;
  version: number;
  at: string;
  copies: number;
};
export type ChangeDetail = {
  id: string;
  itemId: string;
  itemName: string;
  departmentName?: string | null;
  version: number;
  stage: ChangeStage;
  kind: ChangeKind;
  base?: ServiceGuide | null;
  /** None for an item that shall leave the list. */
  wanted?: (WantedGuide & { departmentName?: string | null }) | null;
  reason: string;
  diff: FieldDiff[];
  timeline: TimelineEntry[];
  impact: { openCases: OpenCase[]; more?: boolean; papers: PrintedPaper[] };
  problems: { code: string; message: string }[];
  allowedActions: ChangeAction[];
};

/** A guide as it is asked for: the server gives version, hash and the department's name. */
export type WantedGuide = Omit<ServiceGuide, 'version' | 'hash' | 'departmentName'>;

export type Refused = {
  sheet: string;
  row: number;
  column?: string | null;
  value?: string | null;
  code: string;
  message: string;
};
export type ImportReport = { items: number; published: number; unchanged: number; refused: Refused[] };

export type AdmissionAction = 'approve' | 'consent' | 'refuse';
/** Who said yes or no, when, and with which words. */
export type Word = { at: string; by: string; text?: string | null };
export type AdmissionRow = {
  id: string;
  version: number;
  itemId: string;
  itemName: string;
  stationId: string;
  stationName: string;
  unitName?: string | null;
  stage: string;
  reason: string;
  at: string;
  by?: string | { name: string } | null;
  approval?: Word | null;
  consent?: Word | null;
  people?: string | null;
  equipment?: string | null;
  refusal?: Word | null;
  allowedActions: AdmissionAction[];
};

export const nameOf = (by: string | { name: string } | null | undefined) =>
  !by ? '' : typeof by === 'string' ? by : by.name;

export const formFiles: FileType[] = ['application/pdf', 'image/jpeg', 'image/png'];
