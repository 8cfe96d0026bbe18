import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { guidesZh } from '../../../copy/guides';
import { moveInRows } from '../../cases/CaseTable';
import type { ItemRow } from '../contract';

const t = guidesZh.list;
let opened = '';

/** Arrows move, Enter opens; coming back, the row that was opened has the focus. */
export function ItemTable({ items, searchId }: { items: ItemRow[]; searchId: string }) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (opened) body.current?.querySelector<HTMLElement>(`a[data-number="${CSS.escape(opened)}"]`)?.focus();
    opened = '';
  }, []);
  const open = (itemId: string) => {
    opened = itemId;
    void navigate(`/guides/${itemId}`);
  };
  return (
    <table className="list guide-list">
      <caption className="sr-only">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.route}</th>
          <th scope="col">{t.version}</th>
          <th scope="col">{t.hash}</th>
          <th scope="col">{t.open}</th>
        </tr>
      </thead>
      <tbody
        ref={body}
        onKeyDown={(e) => {
          const first = body.current?.querySelector('[data-number]');
          if (e.key === 'ArrowUp' && document.activeElement === first) {
            e.preventDefault();
            document.getElementById(searchId)?.focus();
          } else moveInRows(e);
        }}
      >
        {items.map((item) => (
          <tr key={item.itemId} onClick={() => open(item.itemId)}>
            <td>
              <a
                href={`/guides/${item.itemId}`}
                data-number={item.itemId}
                onClick={(e) => {
                  if (e.ctrlKey || e.metaKey) return;
                  e.preventDefault();
                  e.stopPropagation();
                  open(item.itemId);
                }}
              >
                {item.name}
              </a>
              {!item.offered && <span className="badge">{t.notOffered}</span>}
              <small>{item.category}</small>
            </td>
            <td>{item.office ? `${t.office}·${item.office}` : item.departmentName}</td>
            <td className="nowrap">{t.routeShort[item.route]}</td>
            <td className="nowrap">{item.version}</td>
            <td>
              <code>{item.hash ?? '—'}</code>
            </td>
            <td className={item.openChanges > 0 ? 'nowrap warn' : 'nowrap'}>
              {item.openChanges > 0 ? t.changesOf(item.openChanges) : '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
