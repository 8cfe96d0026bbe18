import { Link } from 'react-router';
import { qa } from '../../copy/questions';
import { saidDate } from '../../lib/time';
import type { ArticleRow } from './types';

/** Question and answer, opened where they stand: a clerk reads it aloud without leaving the page. */
export function ArticleList({ rows, link }: { rows: ArticleRow[]; link?: boolean }) {
  return (
    <ul className="articles">
      {rows.map((r) => (
        <li key={r.id}>
          <details open={rows.length === 1}>
            <summary>
              <b>{r.question}</b> <small>{r.itemName}</small>
            </summary>
            <p className="article-answer">{r.answer}</p>
            <p className="hint">
              {r.basis && `${qa.knowledge.basis}：${r.basis}　`}
              {qa.knowledge.edition(r.edition, `${r.unit} ${r.by}`, saidDate(r.at))}
              {link && (
                <>
                  {'　'}
                  <Link to={`/questions/knowledge/${r.id}`}>{qa.knowledge.versions}</Link>
                </>
              )}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
