import { setup } from '../../copy/setup';
import { exactTime, saidTime } from '../../lib/time';
import { daysBetween } from './dates';
import type { Affected } from './setup-types';

export function AffectedTable({ rows, more }: { rows: Affected[]; more: boolean }) {
  return (
    <>
      <p>{setup.changes.found(rows.length, more)}</p>
      <div className="affected" role="region" tabIndex={0} aria-label={setup.changes.affected}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{setup.changes.case}</th>
              <th scope="col">{setup.changes.limit}</th>
              <th scope="col">{setup.changes.before}</th>
              <th scope="col">{setup.changes.after}</th>
              <th scope="col">{setup.changes.holder}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.kind}.${r.id}.${r.limit}`}>
                <td>
                  {r.id}
                  <br />
                  <small>{r.unitName}</small>
                </td>
                <td>{r.limitName}</td>
                <td>{r.before ? saidTime(r.before) : setup.changes.paused}</td>
                <td>
                  <b>{r.after ? saidTime(r.after) : setup.changes.paused}</b>
                  {shift(r)}
                </td>
                <td>{r.holder}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function shift({ before, after }: Affected) {
  if (!before || !after) return null;
  const days = daysBetween(exactTime(before).slice(0, 10), exactTime(after).slice(0, 10));
  if (days === 0) return null;
  const span = setup.changes.days(Math.abs(days));
  return (
    <small className={days < 0 ? 'warn' : undefined}>
      {' '}
      {days > 0 ? setup.changes.later(span) : setup.changes.earlier(span)}
    </small>
  );
}
