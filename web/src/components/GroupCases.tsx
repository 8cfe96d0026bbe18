import { Link } from 'react-router';
import { approvals } from '../copy/approvals';
import type { CaseFile } from '../lib/contract';

/** 一事联办: the cases of one visit, where each of them stands. */
export function GroupCases({ detail: d, base }: { detail: CaseFile & { headline: string }; base: string }) {
  if (!d.groupCases || d.groupCases.length === 0) return null;
  const { number } = d;
  const cases = [...d.groupCases, { number, itemName: d.item.name, headline: d.headline }].sort((a, b) =>
    a.number.localeCompare(b.number),
  );
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
