import { zh } from '../../copy/zh';
import type { CaseDetail } from '../../lib/contract';
import { saidTime } from '../../lib/time';

/** What the notice wants, on top of the page of whoever has to bring it. */
export function AskedFor({ asked }: { asked: NonNullable<CaseDetail['supplement']> }) {
  return (
    <section className="notice">
      <h2>{zh.casePage.asked(saidTime(asked.askedAt), asked.by)}</h2>
      <ul>
        {asked.items.map((i) => (
          <li key={i.name + i.problem}>
            <b>{i.name}</b>：{i.problem}
          </li>
        ))}
      </ul>
      {asked.note && <p>{asked.note}</p>}
    </section>
  );
}
