import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import { exactTime, saidDate } from '../../../lib/time';
import type { ChangeDetail } from '../contract';

const t = guidesZh.changes;

/** Whom the change touches: cases that keep their version, paper that is wrong from then on. */
export function Impact({ impact }: { impact: ChangeDetail['impact'] }) {
  const { openCases, papers } = impact;
  return (
    <>
      <h2>
        {t.cases}
        {openCases.length > 0 && (
          <span className="count">
            {openCases.length}
            {impact.more ? '+' : ''}
          </span>
        )}
      </h2>
      <p className="hint">{openCases.length > 0 ? t.casesText : t.noCases}</p>
      <ul className="impact">
        {openCases.map((c) => (
          <li key={`${c.unitId}.${c.number}`}>
            <span className="nowrap">{c.number}</span>
            <small>
              {c.unitName} · {t.caseVersion(c.version)} · <span title={exactTime(c.since)}>{saidDate(c.since)}</span>
            </small>
          </li>
        ))}
      </ul>
      {impact.more && <p className="hint">{t.more}</p>}
      <h2>
        {t.papers}
        {papers.length > 0 && <span className="count">{papers.length}</span>}
      </h2>
      <p className="hint">{papers.length > 0 ? t.papersText : t.noPapers}</p>
      <ul className="impact">
        {papers.map((p, i) => (
          <li key={i}>
            <b>{p.unitName}</b> {t.paperLine(paperName(p.paper), p.version, p.copies)}
            <small title={exactTime(p.at)}>{saidDate(p.at)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

const paperName = (paper: string) => guideWords.paper[paper] ?? paper;
