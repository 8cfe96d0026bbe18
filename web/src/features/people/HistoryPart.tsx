import { peopleZh } from '../../copy/people';
import { exactTime, saidTime } from '../../lib/time';
import type { People } from './people-types';

/** Every grant: who, when, from what to what. */
export function HistoryPart({ people }: { people: People }) {
  const H = peopleZh.history;
  if (people.history.length === 0) return <p className="empty">{H.empty}</p>;
  return (
    <table className="plain-table people-history">
      <thead>
        <tr>
          <th scope="col">{H.at}</th>
          <th scope="col">{H.by}</th>
          <th scope="col">{H.what}</th>
        </tr>
      </thead>
      <tbody>
        {people.history.map((h, i) => (
          <tr key={`${h.at}.${i}`}>
            <td title={exactTime(h.at)} className="nowrap">
              {saidTime(h.at)}
            </td>
            <td className="nowrap">{h.by}</td>
            <td>
              <b>{h.title}</b>
              {h.text && <p>{h.text}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
