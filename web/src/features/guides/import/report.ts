import { guidesZh } from '../../../copy/guides';
import type { ImportReport, Refused } from '../contract';

const t = guidesZh.transfer;

/** What a run would do or did, in the order a person asks. */
export function reportLines(report: ImportReport, dry: boolean): string[] {
  return [
    t.items(report.items),
    dry ? t.willPublish(report.published) : t.published(report.published),
    t.unchanged(report.unchanged),
    ...(report.refused.length > 0 ? [t.refused(report.refused.length)] : []),
  ];
}

export const whereIs = (r: Refused) => t.sheet(r.sheet, r.row, r.column ?? '');

/** For the spreadsheet program: with a byte order mark, quoted, and no cell that it would take for a formula. */
export function reportCsv(refused: readonly Refused[]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const rows = refused.map((r) => [r.sheet, String(r.row), r.column ?? '', r.value ?? '', r.message]);
  return `\uFEFF${[t.reportHead, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function fileProblem(file: { name: string; size: number }, max: number): string | undefined {
  if (!/\.xlsx$/i.test(file.name)) return t.notXlsx;
  if (file.size === 0) return t.empty;
  return file.size > max ? t.tooBig : undefined;
}
