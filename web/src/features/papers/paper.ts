/** A paper as the server composed it; the page only breaks it into sheets. */
export type Block =
  | { type: 'text'; words: string; flush: boolean }
  | { type: 'heading'; words: string; level: number }
  | { type: 'facts'; rows: Fact[] }
  | { type: 'table'; caption?: string; columns: Column[]; rows: string[][] }
  | { type: 'points'; items: string[]; numbered: boolean }
  | { type: 'steps'; items: string[] }
  | { type: 'box'; title: string; lines: string[] }
  | { type: 'signatures'; parties: { title: string; lines: string[] }[] }
  | { type: 'seal'; name: string; date: string }
  | { type: 'tear'; words: string }
  | { type: 'lookup'; words: string }
  | { type: 'new-sheet' };
export type Fact = { label: string; value: string; strong: boolean };
export type Column = { title: string; share: number; centred: boolean };

export type Paper = {
  kind: string;
  title: string;
  number: string;
  countyName: string;
  issuerName: string;
  blocks: Block[];
  caseNumber?: string;
  mark?: string;
  guide?: { itemId: string; version: number; hash: string };
  lookupCode?: string;
  lookupUrl?: string;
  qrSvg?: string;
  practice: boolean;
  booklet: boolean;
};

export const qrSource = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
