import { approvals } from '../../copy/approvals';
import type { CaseRow } from '../../lib/contract';

/** For the issuing window: what it has to issue comes before everything else. */
export function issueFirst(rows: CaseRow[]): { title: string; part: CaseRow[] }[] {
  const toIssue = (r: CaseRow) => r.kind === 'township' && r.stage === 'decided';
  return [
    { title: approvals.toIssue, part: rows.filter(toIssue) },
    { title: approvals.otherTodo, part: rows.filter((r) => !toIssue(r)) },
  ].filter((p) => p.part.length > 0);
}
