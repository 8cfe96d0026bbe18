import { sup } from '../copy/supervision';
import type { CaseFile, Due } from '../lib/contract';
import { exactTime, saidTime } from '../lib/time';
import './limits.css';

const limitsOf = (d: CaseFile): Due[] => (d.limits?.length ? d.limits : d.due ? [d.due] : []);

/** 为什么是这一天: every limit that runs, with its sum line by line; a paused one says so. */
export function Limits({ detail, open }: { detail: CaseFile; open?: boolean }) {
  const limits = limitsOf(detail);
  if (limits.every((l) => l.explain.length === 0)) return null;
  return (
    <details className="why" open={open}>
      <summary>{sup.limits.why}</summary>
      {limits.map((l, i) => (
        <section key={l.limit ?? i} className="limit" aria-label={sup.limits.whyOf(l.label)}>
          <h3>
            {l.label} <LimitTime limit={l} />
          </h3>
          <ol>
            {l.explain.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      ))}
    </details>
  );
}

export function LimitTime({ limit: l }: { limit: Due }) {
  if (!l.at)
    return (
      <span className="paused" title={sup.limits.pausedHint}>
        {sup.limits.paused}
      </span>
    );
  return (
    <span className={l.overdue ? 'late' : undefined} title={exactTime(l.at)}>
      {l.overdue && <b>{sup.limits.overdue} </b>}
      {saidTime(l.at)}
      {l.level && l.level !== 'overdue' && <small> {sup.level[l.level]}</small>}
    </span>
  );
}
