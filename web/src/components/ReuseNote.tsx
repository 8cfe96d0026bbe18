import { approvals } from '../copy/approvals';
import type { Reuse } from '../lib/contract';
import { fullDate } from '../lib/time';

const C = approvals.case;

/** Which earlier case a material was taken over from, how much it is worth, and that the applicant agreed. */
export function ReuseNote({ reuse: r }: { reuse?: Reuse | null }) {
  if (!r) return null;
  return (
    <small className="reuse">
      {[
        C.reused(r.number, r.placeName, fullDate(r.acceptedAt)),
        C.trust[r.trust],
        C.validUntil(fullDate(r.validUntil)),
        C.consent[r.consent],
      ].join('；')}
    </small>
  );
}
