import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { guidesZh } from '../../../copy/guides';
import { exactTime, saidSpan } from '../../../lib/time';
import { moveInRows } from '../../cases/CaseTable';
import { nameOf, type ChangeRow } from '../contract';

const t = guidesZh.changes;
let opened = '';

export function ChangeTable({ rows, caption }: { rows: ChangeRow[]; caption: string }) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (opened) body.current?.querySelector<HTMLElement>(`a[data-number="${CSS.escape(opened)}"]`)?.focus();
    opened = '';
  }, []);
  const path = (id: string) => `/guides/changes/${encodeURIComponent(id)}`;
  const open = (id: string) => {
    opened = id;
    void navigate(path(id));
  };
  return (
    <table className="list">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.head.item}</th>
          <th scope="col">{t.head.stage}</th>
          <th scope="col">{t.head.from}</th>
          <th scope="col">{t.head.reason}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveInRows}>
        {rows.map((r) => (
          <tr key={r.id} onClick={() => open(r.id)}>
            <td>
              <a
                href={path(r.id)}
                data-number={r.id}
                onClick={(e) => {
                  if (e.ctrlKey || e.metaKey) return;
                  e.preventDefault();
                  e.stopPropagation();
                  open(r.id);
                }}
              >
                {r.itemName}
              </a>
              {r.kind && r.kind !== 'change' && <span className="badge">{t.kind[r.kind]}</span>}
            </td>
            <td>
              {t.now(r.stage, r.departmentName ?? '') ?? t.stage[r.stage]}
              <small title={exactTime(r.at)}>{saidSpan(r.at)}</small>
            </td>
            <td>{t.fromLine(r.from ?? '', nameOf(r.by))}</td>
            <td>{r.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
