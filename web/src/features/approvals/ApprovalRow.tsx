import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { OfficeRow } from '../../lib/contract';
import { waitsHere } from './next-row';
import { exactTime, saidSpan, saidTime } from '../../lib/time';

type Props = { row: OfficeRow; on: boolean; asOf?: string; onOpen: (number: string) => void };

export function ApprovalRow({ row: r, on, asOf, onOpen }: Props) {
  const waiting = waitsHere(r);
  return (
    <li className={[on && 'on', waiting && 'is-here'].filter(Boolean).join(' ') || undefined}>
      <a
        href={`/approvals/${r.number}`}
        data-number={r.number}
        aria-current={on ? 'true' : undefined}
        onClick={(e) => {
          if (e.ctrlKey || e.metaKey) return;
          e.preventDefault();
          onOpen(r.number);
        }}
      >
        <b>{r.itemName}</b>
        {r.practice && <span className="badge">{zh.practice}</span>}
        {waiting ? (
          <span className="here" title={exactTime(r.since)}>
            {approvals.waited(saidSpan(r.since, asOf))}
          </span>
        ) : (
          <span>{r.headline}</span>
        )}
        <small>
          {[r.office, approvals.handling[r.immediate ? 'immediate' : 'promised'], r.applicantMasked, r.village]
            .filter(Boolean)
            .join(' · ')}
        </small>
        <small title={exactTime(r.since)} className={r.overdue ? 'late' : undefined}>
          {r.overdue && <b>{zh.list.overdue} </b>}
          {r.dueAt ? `${zh.list.due} ${saidTime(r.dueAt)}` : approvals.came(saidSpan(r.since, asOf))}
        </small>
        <small>{r.number}</small>
      </a>
    </li>
  );
}
