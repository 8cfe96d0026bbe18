import { Link } from 'react-router';
import { approvals } from '../copy/approvals';
import type { GroupCase } from '../lib/contract';

/** 一事联办: the cases of one visit, where each of them stands. */
export function GroupCases({ cases, number, base }: { cases?: GroupCase[] | null; number: string; base: string }) {
  if (!cases || cases.length === 0) return null;
  return (
    <section aria-label={approvals.case.group} className="group-cases">
      <h2>{approvals.case.group}</h2>
      <p className="hint">{approvals.case.groupHint}</p>
      <ol>
        {cases.map((c) => (
          <li key={c.number} aria-current={c.number === number ? 'true' : undefined}>
            {c.number === number ? (
              <b>
                {c.itemName} {approvals.case.thisOne}
              </b>
            ) : (
              <Link to={`${base}/${c.number}`}>{c.itemName}</Link>
            )}
            <span>{c.headline}</span>
            <small>{c.number}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
