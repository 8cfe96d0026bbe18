import { useCallback, useEffect, useState } from 'react';
import { guideWords as w } from '../../../copy/guide-words';
import { publicGuides as t } from '../../../copy/public-guides';
import { walk } from '../../../lib/situations';
import { askGuide, type PublicGuide as Guide } from './ask-guides';
import { GuideText } from './GuideText';
import { Lost } from './Lost';
import { PublicMaterials } from './PublicMaterials';
import { useAsked } from './use-asked';

export function PublicGuide({ itemId }: { itemId: string }) {
  const question = useCallback(() => askGuide(itemId), [itemId]);
  const guide = useAsked(question);
  const name = guide.data?.name;
  useEffect(() => {
    document.title = name ?? t.title;
  }, [name]);
  if (guide.lost) return <Lost onAgain={guide.again} />;
  if (guide.unknown)
    return (
      <>
        <p className="problem">{t.unknown}</p>
        <p>
          <a href="/g">{t.toList}</a>
        </p>
      </>
    );
  return guide.data ? <Shown guide={guide.data} /> : <p role="status">{t.loading}</p>;
}

function Shown({ guide }: { guide: Guide }) {
  // In the fragment: a reload or a grandchild's phone shows the same list, and no log holds the answers.
  const [answers, setAnswers] = useState(() =>
    walk(guide, decodeURIComponent(window.location.hash.slice(1)).split(',')).answers.slice(),
  );
  useEffect(() => {
    const fragment = answers.map(encodeURIComponent).join(',');
    window.history.replaceState(null, '', fragment ? `#${fragment}` : window.location.pathname);
  }, [answers]);
  return (
    <article>
      <h1>{guide.name}</h1>
      <p className="guide-limit">
        {w.handling[guide.handling]}　{w.limit(guide.handling, guide.promisedDays, guide.statutoryDays)}
      </p>
      <p>
        {w.field.where}：{guide.takenAt.map((l) => w.takenAt[l]).join('、')}
      </p>
      <PublicMaterials guide={guide} answers={answers} onChange={setAnswers} />
      <button type="button" className="no-print" onClick={() => window.print()}>
        {t.print}
      </button>
      <GuideText guide={guide} />
      <p className="guide-version">
        <b>
          {w.version(guide.version)}　{w.hash(guide.hash)}
        </b>
        {guide.publishedAt && `　${t.published(saidDay(guide.publishedAt))}`}
        <small>{t.checkHint}</small>
      </p>
    </article>
  );
}

/** The day in Beijing. */
function saidDay(iso: string): string {
  const [y, m, d] = new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(0, 10).split('-');
  return t.day(y!, m!, d!);
}
