import { drafts } from '../intake/drafts';
import { exactTime } from '../../lib/time';

const dayOf = (at: number) => exactTime(new Date(at).toISOString()).slice(0, 10);

/** Back to the draft already begun with this ticket today, or to a new one. */
export function intakeFor(number: string, now = Date.now()): string {
  const begun = [...drafts.get().values()].find(
    (d) => d.ticket === number && d.state === 'editing' && dayOf(d.startedAt) === dayOf(now),
  );
  return begun ? `/intake/${begun.id}` : `/intake?ticket=${encodeURIComponent(number)}`;
}
