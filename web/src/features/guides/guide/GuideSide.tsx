import { Link } from 'react-router';
import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import { exactTime, saidDate } from '../../../lib/time';
import { nameOf, type ItemFile } from '../contract';

const t = guidesZh.guide;

/** Its versions with the cases that live by them, and what was asked to be changed. */
export function GuideSide({ file, shown }: { file: ItemFile; shown: number }) {
  const versions = [...file.versions].sort((a, b) => b.version - a.version);
  return (
    <aside className="case-side no-print">
      <h2>{t.versions}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.versionHead.version}</th>
            <th scope="col">{t.versionHead.published}</th>
            <th scope="col">{t.versionHead.cases}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((v) => {
            const current = v.version === file.guide.version;
            const path = `/guides/${file.guide.itemId}${current ? '' : `/versions/${v.version}`}`;
            return (
              <tr key={v.version}>
                <td>
                  <Link to={path} aria-current={v.version === shown ? 'page' : undefined}>
                    {guideWords.version(v.version)}
                  </Link>
                  {current && <span className="tag">{t.current}</span>}
                  <small>
                    <code>{v.hash}</code>
                  </small>
                </td>
                <td title={v.publishedAt ? exactTime(v.publishedAt) : undefined}>
                  {v.publishedAt ? saidDate(v.publishedAt) : t.imported}
                  {v.by && <small>{v.by}</small>}
                </td>
                <td>{t.cases(v.cases)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{t.changes}</h2>
      {file.changes.length === 0 && <p className="empty">{t.noChanges}</p>}
      <ol className="timeline">
        {file.changes.map((c) => (
          <li key={c.id}>
            <time dateTime={c.at} title={exactTime(c.at)}>
              {saidDate(c.at)}
            </time>
            <Link to={`/guides/changes/${encodeURIComponent(c.id)}`}>{guidesZh.changes.stage[c.stage]}</Link>
            <p>{c.reason}</p>
            <small>{guidesZh.changes.fromLine(c.from ?? '', nameOf(c.by))}</small>
          </li>
        ))}
      </ol>
    </aside>
  );
}
