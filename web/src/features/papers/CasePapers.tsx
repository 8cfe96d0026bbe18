import { Link } from 'react-router';
import { papersZh as t } from '../../copy/papers';
import { useCasePapers } from './get-paper';

/** 打印文书: the papers this case has by now. Renders nothing while there are none. */
export function CasePapers({ number, version }: { number: string; version: number }) {
  const papers = useCasePapers(number, version).data?.papers ?? [];
  if (!papers.length) return null;
  return (
    <section aria-label={t.ofCase}>
      <h2>{t.ofCase}</h2>
      <ul className="paper-list">
        {papers.map((p) => (
          <li key={p.paper}>
            <Link to={`/papers/case/${number}/${p.paper}`}>{p.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
