import { useEffect, useMemo, useState } from 'react';
import { guideWords } from '../../../copy/guide-words';
import { publicGuides as t } from '../../../copy/public-guides';
import { matchGuide } from '../../../lib/search-guides';
import { askItems, type PublicItem } from './ask-guides';
import { Lost } from './Lost';
import { useAsked } from './use-asked';

export function PublicList() {
  const items = useAsked(askItems);
  // In the address, so that coming back from a guide finds the same words.
  const [q, setQ] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    document.title = t.title;
    window.history.replaceState(null, '', q ? `#${encodeURIComponent(q)}` : window.location.pathname);
  }, [q]);
  const found = useMemo(() => find(items.data ?? [], q), [items.data, q]);
  return (
    <>
      <h1>{t.title}</h1>
      <label htmlFor="q">{t.search}</label>
      <input
        id="q"
        type="search"
        autoComplete="off"
        aria-describedby="q-hint"
        maxLength={30}
        value={q}
        onChange={(e) => setQ(e.target.value)}
      />
      <p className="free" id="q-hint">
        {t.hint}
      </p>
      {items.lost && <Lost onAgain={items.again} />}
      {!items.data && !items.lost && <p role="status">{t.loading}</p>}
      {items.data && (
        <p className="free" role="status">
          {saidCount(items.data.length, found.length, q)}
        </p>
      )}
      <ul className="guide-list">
        {found.map((item) => (
          <li key={item.itemId}>
            <a href={`/g/${encodeURIComponent(item.itemId)}`}>
              <b>{item.name}</b>
              <small>
                {item.category} · {guideWords.handling[item.handling]} · {saidWhere(item.where)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function saidCount(all: number, found: number, q: string): string {
  if (all === 0) return t.empty;
  if (found === 0) return t.none(q.trim());
  return q.trim() ? t.found(found) : t.count(all);
}

export const saidWhere = (where: PublicItem['where']) =>
  typeof where === 'string' ? where : where.map((l) => guideWords.takenAt[l]).join('、');

function find(items: PublicItem[], q: string): PublicItem[] {
  return items
    .map((item, order) => ({ item, order, score: matchGuide({ ...item, pinyin: item.pinyin ?? '' }, q) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map((hit) => hit.item);
}
