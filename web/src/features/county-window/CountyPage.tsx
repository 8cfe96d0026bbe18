import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Tabs } from '../../components/Tabs';
import { zh } from '../../copy/zh';
import { createStore, useStore } from '../../lib/store';
import { clock, exactTime, saidSpan } from '../../lib/time';
import { moveInRows } from '../cases/CaseTable';
import { useDesk } from '../cases/get-desk';
import { useCatalogue } from '../intake/get-catalogue';
import { useDirectory } from '../session/get-directory';
import { JobView } from './JobView';
import { useCountyJobs, type JobList } from './list-county-jobs';

const chosen = createStore<JobList>('to-take');
const filters = createStore({ township: '', item: '' });

export default function CountyPage() {
  const { number } = useParams();
  const navigate = useNavigate();
  const list = useStore(chosen);
  const { township, item } = useStore(filters);
  const desk = useDesk();
  const directory = useDirectory();
  const guides = useCatalogue().data?.guides ?? [];
  const jobs = useCountyJobs(list, township, item);
  const [message, setMessage] = useState('');
  const rows = jobs.data?.pages.flatMap((p) => p.rows) ?? [];
  const asOf = jobs.data?.pages[0]?.asOf;
  const next = (finished: string) => {
    const at = rows.findIndex((r) => r.number === finished);
    const follower = rows[at + 1] ?? rows.find((r) => r.number !== finished);
    setMessage(follower ? zh.county.nextOpened(finished) : zh.county.lastDone(finished));
    void navigate(follower ? `/county/${follower.number}` : '/county');
  };
  return (
    <div className="county">
      <section className="county-list" aria-label={zh.county.list}>
        <Tabs
          label={zh.county.list}
          panelId="job-list"
          value={list}
          onChange={(key) => chosen.set(key)}
          tabs={(['to-take', 'in-hand', 'awaiting-supplement', 'to-issue', 'done'] as const).map((key) => {
            const counted = desk.data?.lists.find((l) => l.list === key);
            return { key, label: zh.county.tab[key], count: counted?.count, more: counted?.more };
          })}
        />
        <div className="filters">
          <select
            className="select"
            aria-label={zh.county.byTownship}
            value={township}
            onChange={(e) => filters.set({ township: e.target.value, item })}
          >
            <option value="">{zh.county.allTownships}</option>
            {directory.units
              .filter((u) => u.kind.toLowerCase() !== 'county')
              .map((u) => (
                <option key={u.id} value={u.id}>
                  {u.name}
                </option>
              ))}
          </select>
          <select
            className="select"
            aria-label={zh.county.byItem}
            value={item}
            onChange={(e) => filters.set({ township, item: e.target.value })}
          >
            <option value="">{zh.county.allItems}</option>
            {guides.map((g) => (
              <option key={g.itemId} value={g.itemId}>
                {g.name}
              </option>
            ))}
          </select>
        </div>
        <div role="tabpanel" id="job-list" aria-label={zh.county.tab[list]}>
          {jobs.error && rows.length === 0 && <p className="error">{jobs.error.message}</p>}
          {jobs.isPending && !jobs.error && <p className="empty">{zh.list.loading}</p>}
          {jobs.data && rows.length === 0 && (
            <p className="empty">{township || item ? zh.county.emptyFiltered : zh.county.empty[list]}</p>
          )}
          <ul className="jobs" onKeyDown={moveInRows}>
            {rows.map((r) => (
              <li key={r.number} className={r.number === number ? 'on' : undefined}>
                <a
                  href={`/county/${r.number}`}
                  data-number={r.number}
                  aria-current={r.number === number ? 'true' : undefined}
                  onClick={(e) => {
                    if (e.ctrlKey || e.metaKey) return;
                    e.preventDefault();
                    setMessage('');
                    void navigate(`/county/${r.number}`);
                  }}
                >
                  <b>{r.itemName}</b>
                  {r.practice && <span className="badge">{zh.practice}</span>}
                  <span>{r.placeName === r.townshipName ? r.townshipName : `${r.townshipName} · ${r.placeName}`}</span>
                  <small title={exactTime(r.relayedAt)} className={r.overdue ? 'late' : undefined}>
                    {r.overdue && <b>{zh.list.overdue} </b>}
                    {zh.county.age(saidSpan(r.relayedAt, asOf))}
                    {r.holder && ` · ${r.holder}`}
                  </small>
                  <small>{r.number}</small>
                </a>
              </li>
            ))}
          </ul>
          {jobs.hasNextPage && <Button onClick={() => void jobs.fetchNextPage()}>{zh.list.more}</Button>}
          {asOf && <p className="hint">{zh.list.asOf(clock(new Date(asOf)))}</p>}
        </div>
      </section>
      <div className="county-work">
        {message && (
          <p className="ok" role="status">
            {message}
          </p>
        )}
        {number ? (
          <JobView key={number} number={number} onFinished={next} />
        ) : (
          <>
            <h1 className="sr-only">{zh.desks.county}</h1>
            <p className="empty">{zh.county.choose}</p>
          </>
        )}
      </div>
    </div>
  );
}
