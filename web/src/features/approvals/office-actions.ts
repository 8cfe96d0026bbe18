import type { CaseAction, OfficeAction } from '../../lib/contract';
import type { Matter } from '../acts/act-props';
import { materialLines, pointLines } from '../acts/check-lines';
import type { Checks } from '../acts/checks';

/** What can be done from this desk, by weight. */
const order: CaseAction[] = [
  'approveExtension',
  'refuseExtension',
  'accept',
  'endSpecialProcedure',
  'decide',
  'requestSupplement',
  'startSpecialProcedure',
  'requestExtension',
  'refuseAcceptance',
  'replyToOrder',
  'addNote',
  'reveal',
];
/** After these the case is no longer this person's, and the next one opens. */
export const finishes: OfficeAction[] = [
  'decide',
  'requestSupplement',
  'refuseAcceptance',
  'startSpecialProcedure',
  'approveExtension',
  'refuseExtension',
];

/** A fault found makes the notice the next step; an applicant at the window makes it the decision. */
export function actionsFor(matter: Matter & { allowedActions: CaseAction[] }, checks: Checks): CaseAction[] {
  const allowed = order.filter((a) => matter.allowedActions.includes(a));
  const first = (action: CaseAction) =>
    allowed.includes(action) ? [action, ...allowed.filter((a) => a !== action)] : allowed;
  if (Object.values(checks).some((c) => c.ok === false)) return first('requestSupplement');
  return matter.handling === 'immediate' ? first('decide') : allowed;
}

export const isAllChecked = (matter: Matter, checks: Checks) =>
  [...materialLines(matter), ...pointLines(matter)].every((line) => checks[line.id]?.ok === true);
