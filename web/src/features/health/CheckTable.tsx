import { health } from '../../copy/health';
import type { Check } from './get-health';
import { reason, urgentFirst } from './health-words';
import { StateMark } from './StateMark';

export function CheckTable({ checks }: { checks: Check[] }) {
  return (
    <table className="plain-table health-checks">
      <caption className="sr-only">{health.title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{health.what}</th>
          <th scope="col">{health.how}</th>
        </tr>
      </thead>
      <tbody>
        {urgentFirst(checks).map((c) => (
          <tr key={c.id} className={`health-${c.state}`}>
            <th scope="row">
              <StateMark state={c.state} />
              {health.check[c.id] ?? c.id}
            </th>
            <td>
              {c.says}
              {c.code && c.state !== 'ok' && <span>{` ${health.because}${reason(c.code)}。`}</span>}
              {c.todo && (
                <p className="health-todo">
                  <b>{health.todo}</b>
                  {c.todo}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
