import { setup } from '../../copy/setup';
import { exactTime, saidTime } from '../../lib/time';
import type { PartProps } from './part-props';

export function HistoryPart({ calendar }: PartProps) {
  const rows = [...calendar.history].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <>
      <h1>{setup.history.title}</h1>
      {rows.length === 0 && <p className="empty">{setup.history.empty}</p>}
      {rows.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{setup.history.at}</th>
              <th scope="col">{setup.history.by}</th>
              <th scope="col">{setup.history.what}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((h, i) => (
              <tr key={`${h.at}.${i}`}>
                <td title={exactTime(h.at)}>{saidTime(h.at)}</td>
                <td>{typeof h.by === 'string' ? h.by : h.by.name}</td>
                <td>
                  <b>{h.title}</b>
                  {h.text && <p>{h.text}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
