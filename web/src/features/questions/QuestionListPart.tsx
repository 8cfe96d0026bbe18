import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { qa } from '../../copy/questions';
import { zh } from '../../copy/zh';
import { clock, exactTime, saidSpan, saidTime } from '../../lib/time';
import { useMe } from '../session/get-me';
import { AskOffice } from './AskOffice';
import { useQuestions, type QuestionList } from './list-questions';
import { asks } from './roles';
import type { QuestionRow } from './types';

const titles = { 'to-answer': qa.tab.toAnswer, mine: qa.tab.mine, unit: qa.tab.unit };

export function QuestionListPart({ list }: { list: QuestionList }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const query = useQuestions(list);
  const rows = query.data?.pages.flatMap((p) => p.rows) ?? [];
  const asOf = query.data?.pages[0]?.asOf;
  const title = list === 'unit' && me.role === 'supervisor' ? qa.tab.open : titles[list];
  return (
    <>
      <div className="q-head">
        <h1>{title}</h1>
        {asks(me.role) && (
          <Button type="primary" size="large" onClick={() => setAsking(true)} aria-keyshortcuts="Q">
            {qa.ask.open} <kbd className="key">Q</kbd>
          </Button>
        )}
      </div>
      {query.error && rows.length === 0 && <p className="error">{query.error.message}</p>}
      {query.isPending && !query.error && <p className="empty">{qa.loading}</p>}
      {query.data && rows.length === 0 && <p className="empty">{qa.list.empty[list]}</p>}
      {rows.length > 0 && <QuestionTable rows={rows} caption={qa.list.caption(title)} showFrom={list !== 'mine'} />}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {qa.list.more}
        </Button>
      )}
      {asOf && <p className="hint">{zh.list.asOf(clock(new Date(asOf)))}</p>}
      {asking && <AskOffice onClose={() => setAsking(false)} />}
    </>
  );
}

function QuestionTable({ rows, caption, showFrom }: { rows: QuestionRow[]; caption: string; showFrom: boolean }) {
  const navigate = useNavigate();
  return (
    <table className="list">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{qa.list.question}</th>
          <th scope="col">{showFrom ? qa.list.from : qa.list.of}</th>
          <th scope="col">{qa.list.state}</th>
          <th scope="col">{qa.list.asked}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.number} onClick={() => void navigate(`/questions/${r.number}`)}>
            <td>
              <a
                href={`/questions/${r.number}`}
                onClick={(e) => {
                  e.preventDefault();
                  e.stopPropagation();
                  void navigate(`/questions/${r.number}`);
                }}
              >
                <span className="q-text">{r.text}</span>
              </a>
              <small>{r.itemName}</small>
            </td>
            <td>
              {showFrom ? r.askedBy : r.of}
              <small>{showFrom ? r.fromName : ''}</small>
            </td>
            <td>
              {r.stage === 'waiting' && r.waitingHere && <b className="warn">{qa.list.waitingHere} </b>}
              {r.headline}
              {r.dueAt && (
                <small className={r.overdue ? 'late' : undefined} title={exactTime(r.dueAt)}>
                  {r.overdue ? qa.list.overdue : `${qa.list.due} ${saidTime(r.dueAt)}`}
                </small>
              )}
            </td>
            <td className="nowrap">
              <time dateTime={r.askedAt} title={exactTime(r.askedAt)}>
                {saidSpan(r.askedAt)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
