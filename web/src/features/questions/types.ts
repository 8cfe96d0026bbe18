import type { TimelineEntry } from '../../lib/contract';

export type QuestionStage = 'waiting' | 'answered' | 'closed';
export type QuestionAction = 'answer' | 'call' | 'escalate' | 'close';
export type CallOutcome = 'reached' | 'notReached' | 'answered' | 'passedOn';

export type QuestionRow = {
  number: string;
  itemId?: string | null;
  itemName: string;
  text: string;
  fromName: string;
  askedBy: string;
  of: string;
  waitingHere: boolean;
  stage: QuestionStage;
  headline: string;
  level: number;
  askedAt: string;
  dueAt?: string | null;
  overdue?: boolean;
  caseNumber?: string | null;
};

export type LadderContact = {
  id?: string | null;
  name: string;
  post: string;
  phone?: string | null;
  note?: string | null;
};
export type LadderStep = { level: number; name: string; now: boolean; contacts: LadderContact[] };

export type QuestionDetail = Omit<QuestionRow, 'of' | 'fromName' | 'askedBy'> & {
  version: number;
  from: { unitId: string; unitName: string; placeName: string; name: string };
  of: { unitId: string; office?: string | null; departmentId?: string | null; name: string };
  answers: {
    text: string;
    basis?: string | null;
    byPhone?: string | null;
    at: string;
    by: { name: string; unit: string };
  }[];
  ladder: LadderStep[];
  calls: { level: number; contact: string; outcome: CallOutcome; note?: string | null; at: string; by: string }[];
  articleId?: string | null;
  timeline: TimelineEntry[];
  allowedActions: QuestionAction[];
};

export type ArticleRow = {
  id: string;
  itemId?: string | null;
  itemName: string;
  question: string;
  answer: string;
  basis?: string | null;
  by: string;
  unit: string;
  at: string;
  edition: number;
};
export type ArticleDetail = ArticleRow & {
  version: number;
  retired?: string | null;
  fromQuestion?: string | null;
  timeline: TimelineEntry[];
  allowedActions: ('revise' | 'retire')[];
};
export type ArticleText = {
  itemId?: string;
  itemName?: string;
  question: string;
  answer: string;
  basis?: string;
};

export type ContactGroup = 'department' | 'hall' | 'station' | 'supervision';
export type ContactLine = {
  id: string;
  level: number;
  no: number;
  post: string;
  name: string;
  phone: string;
  note?: string | null;
};
export type ContactOwner = {
  group: ContactGroup;
  ownerId: string;
  name: string;
  unitId?: string | null;
  unitName?: string | null;
  unitKind?: string | null;
  mayEdit: boolean;
  contacts: ContactLine[];
};
export type ContactBook = {
  version: number;
  owners: ContactOwner[];
  history: { at: string; by: string; title: string; text?: string | null }[];
};
export type ContactChange =
  | { type: 'contact-set'; contact: ContactLine & { group: ContactGroup; ownerId: string } }
  | { type: 'contact-removed'; id: string };
