import { intakeZh } from '../../../copy/intake';
import { saidDate } from '../../../lib/time';
import type { OpenCase } from './shelf';

export function OpenCases({ title, rows }: { title: string; rows: OpenCase[] }) {
  return (
    <section className="open-cases" aria-label={title}>
      <b>{title}</b>
      <ul>
        {rows.map((c) => (
          <li key={c.number}>
            {intakeZh.elsewhere.row(c.number, c.itemName, c.placeName)}
            <small>
              {c.headline} · {saidDate(c.since)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
