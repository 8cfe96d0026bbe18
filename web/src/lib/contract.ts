/** The shapes of the API, written by hand from its contract. Times are ISO 8601 UTC, dates yyyy-MM-dd. */
export type Desk =
  'intake' | 'approvals' | 'my-cases' | 'hall' | 'county' | 'guides' | 'questions' | 'supervision' | 'people' | 'setup';

export type Me = {
  staffId: string;
  name: string;
  role: string;
  roleName: string;
  post?: string | null;
  unit: { id: string; name: string; kind: string };
  place: { id: string; name: string };
  department?: { id: string; name: string } | null;
  /** Of a chief representative. */
  office?: string | null;
  county: { name: string };
  desks: Desk[];
  practiceAllowed: boolean;
  maxFileBytes: number;
};

export type Village = { unitId: string; name: string; stationId: string | null };
export type Directory = {
  units: { id: string; name: string; kind: string; centreName: string }[];
  stations: { id: string; unitId: string; name: string }[];
  villages: Village[];
  departments: { id: string; name: string }[];
};

export type TakingLevel = 'county' | 'township' | 'village';
export type MaterialForm = 'original' | 'copy' | 'originalAndCopy';
export type MaterialRule = {
  id: string;
  name: string;
  form: MaterialForm;
  copies: number;
  required: boolean;
  paperMustTravel: boolean;
  mayBeExempt: boolean;
  /** Option ids that need it; empty: always. One entry that holds is enough; "a&b" holds when both were chosen. */
  onlyIn: string[];
  note?: string | null;
  /** 容缺: may be handed in after acceptance. */
  mayFollow?: boolean | null;
  /** Months for which it serves again in further cases of the same person. */
  reusableMonths?: number | null;
  blank?: GuideFile | null;
  sample?: GuideFile | null;
};
/** A blank form or a filled sample that anybody may download. */
export type GuideFile = { fileId: string; name: string; type: string; size: number; sha256: string };
export type GuideLevel = 'city' | 'county' | 'township' | 'village';
export type LevelRight = 'consult' | 'receive' | 'accept' | 'decide' | 'issue';
export type LevelRights = { level: GuideLevel; may: LevelRight[] };
export type SituationOption = { id: string; text: string };
/** Asked in order, after the situation; only when one of askIf was chosen before, or always when that is empty. */
export type SituationQuestion = { id: string; text: string; options: SituationOption[]; askIf: string[] };
export type ReviewPoint = { id: string; text: string };
export type FaqEntry = { question: string; answer: string };
export type Route = 'platform' | 'privateNetwork' | 'township';
/** A line of the business manual as the approver ticked it. */
export type ReviewTick = { id: string; passed: boolean; note?: string | null };
export type ServiceGuide = {
  itemId: string;
  version: number;
  name: string;
  pinyin: string;
  initials: string;
  category: string;
  legalBasis: string[];
  conditions: string[];
  materials: MaterialRule[];
  procedure: string[];
  statutoryDays: number;
  promisedDays: number;
  fee: string;
  complaint: string;
  handling: 'immediate' | 'promised';
  route: Route;
  outsideSystem?: string | null;
  departmentId: string;
  departmentName?: string | null;
  takenAt: TakingLevel[];
  /** Question 0 of the situation tree. */
  situations: { id: string; name: string }[];
  questions?: SituationQuestion[] | null;
  /** The township office whose chief representative decides; only with route township. */
  office?: string | null;
  /** First 12 hex digits of this version's hash; the public page shows the same. */
  hash?: string | null;
  reviewPoints?: ReviewPoint[] | null;
  faq?: FaqEntry[] | null;
  levels?: LevelRights[] | null;
  remark?: string | null;
};
/** 一事联办: items that are usually wanted together. */
export type ItemPackage = { id: string; name: string; itemIds: string[]; note?: string | null };
export type Catalogue = { version: string; guides: ServiceGuide[]; packages?: ItemPackage[] };

export type TimelineEntry = {
  version: number;
  at: string;
  by: { name: string; unit: string };
  title: string;
  text?: string | null;
  where: 'township' | 'county';
};
export type FileType = 'image/jpeg' | 'image/png' | 'application/pdf';
export type FileRef = { fileId: string; ticket: string; name: string };
export type FileView = { fileId: string; name: string; type: FileType; size: number; sha256: string };
/** follows: 容缺, handed in after acceptance; reused: taken over from an earlier case of the same person. */
export type Treatment = 'originalSeen' | 'copy' | 'exempt' | 'paperFollows' | 'follows' | 'reused';
/** How the applicant agreed that an earlier material serves again. */
export type Consent = 'signed' | 'oral';
export type Mode = 'assisted' | 'onBehalf' | 'taught';
export type Group = 'elderly' | 'disabled' | 'veteran' | 'lowIncome' | 'ill' | 'pregnant';
export type Authorisation = 'powerOfAttorney' | 'guardian' | 'sameHousehold' | 'recordedConsent';

export type SentMaterial = {
  materialId: string;
  treatment: Treatment;
  files: FileRef[];
  note?: string;
  reuse?: { number: string; consent: Consent };
};
export type SentDelivery =
  { way: 'mail'; recipient: string; phone: string; address: string } | { way: 'township' } | { way: 'station' };

export type CaseRow = {
  number: string;
  itemName: string;
  applicantMasked: string;
  village: string;
  headline: string;
  holder: string;
  since: string;
  dueAt?: string | null;
  overdue?: boolean;
  practice: boolean;
  stage: string;
  kind?: CaseKind;
  office?: string | null;
};
export type CaseKind = 'agent' | 'township';
/** A row of the approvals desk. */
export type OfficeRow = CaseRow & { immediate: boolean };
export type Page<R> = { list: string; rows: R[]; next?: string | null; asOf: string };

export type CaseMaterial = {
  materialId: string;
  name: string;
  treatment: Treatment;
  note?: string | null;
  round: number;
  files: FileView[];
  reuse?: Reuse | null;
};
/** Where a material came from that was not asked for again. */
export type Reuse = {
  number: string;
  placeName: string;
  acceptedAt: string;
  validUntil: string;
  trust: 'originalSeen' | 'copy';
  consent: 'signed' | 'oral';
};
export type OutsideCase = { system: string; number: string; enteredOn: string; kind: 'privateNetwork' | 'platform' };
/** 体外办结: it was done past the system, and the supervisor looks at it. */
export type ClosedOutside = { how: string; documentNumber?: string | null; reason: string; by: string; at: string };
/** Somebody of another office acted, and why. */
export type StandIn = { what: string; by: string; reason: string; at: string };
export type GroupCase = { number: string; itemName: string; headline: string; stage: string };
/** What only a case has that the township itself decides. */
export type TownshipPart = {
  kind?: CaseKind;
  office?: string | null;
  handling?: 'immediate' | 'promised';
  group?: string | null;
  groupCases?: GroupCase[] | null;
  answers?: { id: string; question: string; text: string }[] | null;
  review?: { points: ReviewPoint[]; ticks?: ReviewTick[] | null } | null;
  tolerated?: { outstanding: string[]; dueAt?: string | null; since: string } | null;
  standIns?: StandIn[] | null;
  issued?: {
    documentNumber?: string | null;
    copies: number;
    by: string;
    at: string;
    courier?: string | null;
    courierNumber?: string | null;
    note?: string | null;
  } | null;
  closedOutside?: ClosedOutside | null;
  supplementRounds?: number;
  promise?: { days: number } | null;
  /** Why it was taken although the same was open elsewhere. */
  despite?: string | null;
  extension?: { days: number; reason: string } | null;
  /** Of an 即办件: from intake to the decision. */
  decidedInMinutes?: number | null;
  responsible?: { id: string; name: string } | null;
};

/** A running limit; without a time while it is paused. */
export type Due = {
  at?: string | null;
  label: string;
  overdue: boolean;
  explain: string[];
  limit?: string;
  level?: AlarmLevel;
};
export type AlarmLevel = 'warning' | 'overdue' | 'leader' | 'supervision';
export type SupervisionOrder = {
  no: number;
  text: string;
  days: number;
  at: string;
  by: { name: string; unit?: string };
  reply?: string | null;
  repliedAt?: string | null;
  repliedBy?: { name: string; unit?: string } | null;
};
export type LateCause = { limitName: string; cause: string; responsible: string; outcome: string };
export type Unexplained = { limit: string; limitName: string };

export type CaseFile = TownshipPart & {
  number: string;
  practice: boolean;
  item: {
    id: string;
    name: string;
    guideVersion: number;
    situation?: string | null;
    departmentName?: string | null;
    route: Route;
    outsideSystem?: string | null;
  };
  mode: Mode;
  applicant: {
    nameMasked: string;
    idMasked: string;
    phoneMasked: string;
    village: { unitId: string; unitName: string; name: string };
    group?: Group | null;
  };
  agent?: { nameMasked: string; relation: string; authorisation: Authorisation } | null;
  materials: CaseMaterial[];
  delivery: {
    way: 'mail' | 'township' | 'station';
    recipientMasked?: string | null;
    phoneMasked?: string | null;
    addressMasked?: string | null;
  };
  due?: Due | null;
  limits?: Due[];
  orders?: SupervisionOrder[];
  causes?: LateCause[];
  unexplained?: Unexplained[];
  receivedAt: string;
  receivedBy: { name: string; place: string };
  supplement?: {
    askedAt: string;
    by: string;
    items: { materialId?: string | null; name: string; problem: string }[];
    note?: string | null;
    round: number;
  } | null;
  refusal?: { reason: string; remedies: string } | null;
  returned?: { reason: string } | null;
  outside?: OutsideCase | null;
  decision?: {
    outcome: 'granted' | 'denied';
    summary: string;
    decidedAt: string;
    documentNumber?: string | null;
    remedies?: string | null;
  } | null;
  resultFile?: FileView | null;
  issue?: {
    way: 'mail' | 'pickup';
    courier?: string | null;
    courierNumber?: string | null;
    place?: string | null;
    at: string;
  } | null;
  arrivedAt?: string | null;
  handOver?: { receiverMasked: string; relation: string; checked: string; at: string } | null;
  closedAt?: string | null;
  timeline: TimelineEntry[];
};

/** What a chief representative does to a township case; the county does the same to its jobs. */
export type OfficeAction =
  | 'accept'
  | 'requestSupplement'
  | 'refuseAcceptance'
  | 'decide'
  | 'startSpecialProcedure'
  | 'endSpecialProcedure'
  | 'requestExtension'
  | 'approveExtension'
  | 'refuseExtension';
export type CaseAction =
  | OfficeAction
  | 'provideOutstanding'
  | 'issue'
  | 'closeOutside'
  | 'assign'
  | 'provideSupplement'
  | 'resubmit'
  | 'withdraw'
  | 'recordArrival'
  | 'handOver'
  | 'close'
  | 'correctContact'
  | 'addNote'
  | 'reveal'
  | 'printReceipt'
  | 'replyToOrder'
  | 'recordCause';

export type CaseDetail = CaseFile & {
  version: number;
  stage: string;
  headline: string;
  holder: { name: string; since: string };
  allowedActions: CaseAction[];
};

export type JobAction =
  | OfficeAction
  | 'takeOver'
  | 'returnToTownship'
  | 'handToDepartment'
  | 'recordPrivateNetwork'
  | 'recordPlatform'
  | 'mailResult'
  | 'readyForPickup'
  | 'addNote'
  | 'reveal'
  | 'recordOutstanding'
  | 'replyToOrder'
  | 'recordCause';

export type JobRow = {
  number: string;
  itemName: string;
  townshipId: string;
  townshipName: string;
  placeName: string;
  relayedAt: string;
  since: string;
  headline: string;
  holder?: string | null;
  overdue?: boolean;
  practice: boolean;
  stage: string;
  route: string;
};

export type JobDetail = CaseFile & {
  version: number;
  stage: string;
  headline: string;
  holder: { name: string; since: string };
  township: { id: string; name: string };
  allowedActions: JobAction[];
  guide: ServiceGuide;
};

export type Saved = { number: string; version: number };
export type Revealed = {
  applicant: { name: string; idNumber: string; phone: string };
  agent?: { name: string; idNumber: string; phone: string } | null;
  delivery?: { way: string; recipient?: string; phone?: string; address?: string } | null;
};
