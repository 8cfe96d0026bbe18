import { Button } from 'antd';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { newId } from '../../lib/ids';
import type { TakenCase } from './outbox';
import { WaitHere } from './WaitHere';

const copy = intakeZh.taken;

/** What was just taken, when there is more to do than to print one slip: several cases, a promise to sign, a decision to wait for. */
export default function TakenPage() {
  const numbers = (useParams().numbers ?? '').split(',');
  const navigate = useNavigate();
  // Codes and names stand in the tab's own history, so that a reload shows them again; elsewhere the slip has them.
  const told = (useLocation().state as { cases?: TakenCase[] } | null)?.cases ?? [];
  const cases = numbers.map((number) => told.find((c) => c.number === number) ?? { number });
  const several = cases.length > 1;
  return (
    <div className="page">
      <h1>{several ? intakeZh.bundle.taken(cases.length) : copy.one}</h1>
      {cases.map(({ number }) => (
        <WaitHere key={number} number={number} />
      ))}
      <table className="list taken">
        <caption className="sr-only">{intakeZh.bundle.codes}</caption>
        <thead>
          <tr>
            <th scope="col">{zh.list.number}</th>
            <th scope="col">{zh.list.item}</th>
            <th scope="col">{intakeZh.bundle.code}</th>
            <th scope="col">{copy.papers}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((c, i) => (
            <tr key={c.number}>
              <td>
                <Link to={`/cases/${c.number}`}>{c.number}</Link>
              </td>
              <td>{c.itemName}</td>
              <td>
                <b>{c.lookupCode ?? copy.onSlip}</b>
              </td>
              <td>
                <span className="row">
                  <Button
                    type="primary"
                    autoFocus={i === 0}
                    onClick={() => void navigate(`/receipt/${c.number}`)}
                    aria-label={copy.slipOf(c.number)}
                    aria-keyshortcuts={several ? String(i + 1) : 'Alt+S'}
                  >
                    {copy.slip} <kbd className="key">{several ? i + 1 : 'Alt S'}</kbd>
                  </Button>
                  {c.promise && (
                    <Link className="big-link" to={`/papers/case/${c.number}/promise`}>
                      {intakeZh.follows.paper}
                    </Link>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="large" onClick={() => void navigate(`/intake/${newId()}`)}>
        {zh.intake.newCase} <kbd className="key">Alt 1</kbd>
      </Button>
    </div>
  );
}
