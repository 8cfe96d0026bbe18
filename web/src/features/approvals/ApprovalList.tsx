import { Button } from 'antd';
import { Tabs } from '../../components/Tabs';
import { approvals as t } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { OfficeRow } from '../../lib/contract';
import { clock } from '../../lib/time';
import { moveInRows } from '../cases/CaseTable';
import { useDesk } from '../cases/get-desk';
import { useMe } from '../session/get-me';
import { ApprovalRow } from './ApprovalRow';
import type { OfficeList, Scope, useApprovals } from './list-approvals';

type Props = {
  list: OfficeList;
  scope: Scope;
  parts: { here: OfficeRow[]; others: OfficeRow[] };
  query: ReturnType<typeof useApprovals>;
  number: string | undefined;
  open: (number: string) => void;
  onList: (list: OfficeList) => void;
  onScope: (scope: Scope) => void;
};
const lists = ['office-todo', 'office-waiting', 'office-done'] as const;
const leading = ['office-to-approve', ...lists] as const;

export function ApprovalList({ list, scope, parts, query, number, open, onList, onScope }: Props) {
  const me = useMe();
  const desk = useDesk();
  const asOf = query.data?.pages[0]?.asOf;
  const empty = parts.here.length + parts.others.length === 0;
  const rows = (part: OfficeRow[]) =>
    part.map((r) => <ApprovalRow key={r.number} row={r} on={r.number === number} asOf={asOf} onOpen={open} />);
  return (
    <section className="county-list" aria-label={t.list}>
      <Tabs
        label={t.list}
        panelId="approval-list"
        value={list}
        onChange={onList}
        tabs={(me.role === 'townshipOffice' ? lists : leading).map((key) => {
          const counted = desk.data?.lists.find((l) => l.list === key);
          return { key, label: t.tab[key], count: counted?.count, more: counted?.more };
        })}
      />
      {me.role === 'townshipOffice' && (
        <select
          className="select"
          aria-label={t.scope}
          value={scope}
          onChange={(e) => onScope(e.target.value as Scope)}
        >
          <option value="own">{me.office ? t.ofOffice(me.office) : t.own}</option>
          <option value="all">{t.all}</option>
        </select>
      )}
      <div role="tabpanel" id="approval-list" aria-label={t.tab[list]}>
        {query.error && empty && <p className="error">{query.error.message}</p>}
        {query.isPending && !query.error && <p className="empty">{zh.list.loading}</p>}
        {query.data && empty && <p className="empty">{t.empty[list]}</p>}
        <div className="jobs" onKeyDown={moveInRows}>
          {parts.here.length > 0 && (
            <section aria-label={t.waitingHere}>
              <h2 className="here">{t.waitingHere}</h2>
              <ul>{rows(parts.here)}</ul>
            </section>
          )}
          {parts.here.length > 0 && parts.others.length > 0 && <h2>{t.others}</h2>}
          <ul>{rows(parts.others)}</ul>
        </div>
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{zh.list.more}</Button>}
        {asOf && <p className="hint">{zh.list.asOf(clock(new Date(asOf)))}</p>}
      </div>
    </section>
  );
}
