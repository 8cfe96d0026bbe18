import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { CaseRow } from '../../lib/contract';
import { exactTime, saidSpan, saidTime } from '../../lib/time';

const place = new Map<string, string>();

/** Arrows move, Enter opens; coming back, the row that was opened has the focus. */
export function CaseTable({
  id,
  rows,
  base,
  asOf,
  caption,
}: {
  id: string;
  rows: CaseRow[];
  base: string;
  asOf?: string;
  caption: string;
}) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const any = rows.length > 0;
  useEffect(() => {
    const number = place.get(id);
    if (any && number) body.current?.querySelector<HTMLElement>(`a[data-number="${CSS.escape(number)}"]`)?.focus();
  }, [id, any]);
  const open = (number: string) => {
    place.set(id, number);
    void navigate(`${base}/${number}`);
  };
  return (
    <table className="list">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{zh.list.number}</th>
          <th scope="col">{zh.list.item}</th>
          <th scope="col">{zh.list.applicant}</th>
          <th scope="col">{zh.list.now}</th>
          <th scope="col">{zh.list.due}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveInRows}>
        {rows.map((r) => (
          <tr key={r.number} onClick={() => open(r.number)}>
            <td className="nowrap">
              <a
                href={`${base}/${r.number}`}
                data-number={r.number}
                onClick={(e) => {
                  if (e.ctrlKey || e.metaKey) return;
                  e.preventDefault();
                  e.stopPropagation();
                  open(r.number);
                }}
              >
                {r.number}
              </a>
              {r.practice && <span className="badge">{zh.practice}</span>}
            </td>
            <td>
              {r.itemName}
              {r.kind && <small>{[approvals.kind[r.kind], r.office].filter(Boolean).join(' · ')}</small>}
            </td>
            <td>
              {r.applicantMasked}
              <small>{r.village}</small>
            </td>
            <td>
              {r.headline}
              <small title={exactTime(r.since)}>{zh.list.holderSince(r.holder, saidSpan(r.since, asOf))}</small>
            </td>
            <td className={r.overdue ? 'late' : undefined}>
              {r.dueAt ? (
                <>
                  {r.overdue && <b>{zh.list.overdue} </b>}
                  <span title={exactTime(r.dueAt)}>{saidTime(r.dueAt)}</span>
                </>
              ) : (
                '—'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function moveInRows(e: React.KeyboardEvent<HTMLElement>) {
  const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (!by) return;
  const links = [...e.currentTarget.querySelectorAll<HTMLElement>('[data-number]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + by];
  if (!next) return;
  e.preventDefault();
  next.focus();
}
