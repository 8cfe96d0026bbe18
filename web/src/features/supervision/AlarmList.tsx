import { Link } from 'react-router';
import { sup } from '../../copy/supervision';
import { exactTime, saidTime } from '../../lib/time';
import { moveInRows } from '../cases/CaseTable';
import { saidLateness } from './lateness';
import type { AlarmToday } from './today';

type Props = {
  title: string;
  empty: string;
  rows: AlarmToday[];
  asOf: string;
  onOpen: (key: string) => void;
};

/** Who has it, and how late: two lines a case, the longest due first. */
export function AlarmList({ title, empty, rows, asOf, onOpen }: Props) {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="count">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className="empty">{empty}</p>}
      <ul className="alarms" onKeyDown={moveInRows}>
        {rows.map((a) => (
          <li key={`${a.kind}.${a.id}.${a.limit}`} className={`alarm-${a.level}`}>
            <Link
              to={`/supervision/cases/${encodeURIComponent(a.id)}`}
              data-number={`${a.kind}.${a.id}.${a.limit}`}
              onClick={() => onOpen(`${a.kind}.${a.id}.${a.limit}`)}
            >
              <span className="alarm-head">
                <b>{a.itemName}</b>
                <b className={a.level === 'warning' ? 'soon' : 'late'} title={exactTime(a.dueAt)}>
                  {saidLateness(a.dueAt, asOf)}
                </b>
              </span>
              <span className="alarm-line">
                <span>
                  {a.holder} <small>{sup.page.holds}</small>
                </span>
                <span>
                  {a.practice && <span className="badge">{sup.practice}</span>}
                  {(a.level === 'leader' || a.level === 'supervision') && (
                    <span className={`level level-${a.level}`}>{sup.level[a.level]}</span>
                  )}
                </span>
              </span>
              <small className="alarm-line">
                <span>
                  {a.unitName} {a.id}
                </span>
                <span className="nowrap">{sup.page.due(a.limitName, saidTime(a.dueAt))}</span>
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happens in a hall, not in a case. */
export function DayAlarms({ rows, onHall }: { rows: AlarmToday[]; onHall: (unitId: string) => void }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={sup.page.tideList}>
      <h2>
        {sup.page.tideList} <span className="count">{rows.length}</span>
      </h2>
      <ul className="alarms">
        {rows.map((a) => (
          <li key={`${a.id}.${a.limit}`} className="alarm-overdue">
            <button type="button" onClick={() => onHall(a.unitId)}>
              <span className="alarm-head">
                <b>{a.unitName}</b>
                <b className="late">{a.limitName}</b>
              </span>
              <span className="alarm-line">{a.holder}</span>
              <small title={exactTime(a.raisedAt)}>{sup.page.raised(saidTime(a.raisedAt))}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
