import { Button } from 'antd';
import { useState } from 'react';
import { Tabs } from '../../components/Tabs';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { createStore, useStore } from '../../lib/store';
import { clock } from '../../lib/time';
import { useMe } from '../session/get-me';
import { CaseTable } from './CaseTable';
import { useDesk } from './get-desk';
import { issueFirst } from './issue-first';
import { useCases, type CaseList } from './list-cases';

const chosen = createStore<CaseList>('todo');

export default function CasesPage() {
  const list = useStore(chosen);
  const me = useMe();
  const desk = useDesk();
  const [panel] = useState('case-list');
  const cases = useCases(list);
  const rows = cases.data?.pages.flatMap((p) => p.rows) ?? [];
  const asOf = cases.data?.pages[0]?.asOf;
  const parts =
    me.role === 'issuingWindow' && list === 'todo'
      ? issueFirst(rows)
      : [{ title: zh.list.tab[list], part: rows }].filter((p) => p.part.length > 0);
  return (
    <div className="page">
      <h1>{zh.desks.cases}</h1>
      <Tabs
        label={zh.desks.cases}
        panelId={panel}
        value={list}
        onChange={(key) => chosen.set(key)}
        tabs={(['todo', 'waiting', 'due', 'all'] as const).map((key) => {
          const counted = desk.data?.lists.find((l) => l.list === key);
          return { key, label: zh.list.tab[key], count: counted?.count, more: counted?.more };
        })}
      />
      <div role="tabpanel" id={panel} aria-label={zh.list.tab[list]}>
        {cases.error && rows.length === 0 && <p className="error">{cases.error.message}</p>}
        {cases.isPending && !cases.error && <p className="empty">{zh.list.loading}</p>}
        {cases.data && rows.length === 0 && (
          <p className="empty">{(me.desks.includes('intake') ? zh.list.empty : sup.emptyCases)[list]}</p>
        )}
        {parts.map(({ title, part }) => (
          <section key={title} aria-label={title}>
            {parts.length > 1 && <h2>{title}</h2>}
            <CaseTable id={`cases-${list}`} rows={part} base="/cases" asOf={asOf} caption={title} />
          </section>
        ))}
        {cases.hasNextPage && (
          <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {zh.list.more}
          </Button>
        )}
        {asOf && <p className="hint">{zh.list.asOf(clock(new Date(asOf)))}</p>}
      </div>
    </div>
  );
}
