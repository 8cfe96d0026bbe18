import { zh } from '../copy/zh';
import type { TimelineEntry } from '../lib/contract';
import { exactTime, saidTime } from '../lib/time';

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <section aria-label={zh.casePage.timeline}>
      <h2>{zh.casePage.timeline}</h2>
      <ol className="timeline">
        {[...entries].reverse().map((e, i) => (
          <li key={`${e.where}${e.version}.${i}`}>
            <time dateTime={e.at} title={exactTime(e.at)}>
              {saidTime(e.at)}
            </time>
            <b>{e.title}</b>
            {e.text && <p>{e.text}</p>}
            <small>
              {e.by.unit !== e.by.name && e.by.unit} {e.by.name}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
