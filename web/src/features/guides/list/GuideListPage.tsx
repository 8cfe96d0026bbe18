import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { useStore } from '../../../lib/store';
import { useCatalogue } from '../../intake/get-catalogue';
import { useMe } from '../../session/get-me';
import { mayPropose } from '../roles';
import { choices, filter, filterItems, noFilter, withPinyin } from './filter-guides';
import { FilterBar } from './FilterBar';
import { ItemTable } from './ItemTable';
import { useItems } from './list-guides';

const t = guidesZh.list;
const PAGE = 100;

export function GuideListPage() {
  const me = useMe();
  const navigate = useNavigate();
  const searchId = useId();
  const items = useItems();
  const catalogue = useCatalogue();
  const wanted = useStore(filter);
  const [shown, setShown] = useState(PAGE);
  const all = useMemo(
    () => withPinyin(items.data?.items ?? [], catalogue.data?.guides ?? []),
    [items.data, catalogue.data],
  );
  const found = useMemo(() => filterItems(all, wanted), [all, wanted]);
  return (
    <>
      <header className="guides-head">
        <h1>{t.title}</h1>
        {items.data && <p className="hint">{t.count(found.length, all.length)}</p>}
        {mayPropose(me) && (
          <Link className="big-link" to="/guides/new">
            {t.propose}
          </Link>
        )}
      </header>
      <FilterBar
        searchId={searchId}
        value={wanted}
        onChange={(part) => {
          filter.set({ ...wanted, ...part });
          setShown(PAGE);
        }}
        offices={choices(all, (i) => (i.office ? [i.office, i.office] : undefined))}
        departments={choices(all, (i) => [i.departmentId, i.departmentName ?? i.departmentId])}
        onDown={() => document.querySelector<HTMLElement>('.guide-list [data-number]')?.focus()}
        onEnter={() => found[0] && void navigate(`/guides/${found[0].itemId}`)}
      />
      {items.error && !items.data && <p className="error">{items.error.message}</p>}
      {items.isPending && !items.error && <p className="empty">{zh.list.loading}</p>}
      {items.data && found.length === 0 && (
        <p className="empty">
          {all.length === 0 ? t.none : t.noMatch(wanted.q.trim())}{' '}
          {all.length > 0 && <Button onClick={() => filter.set(noFilter)}>{t.clear}</Button>}
        </p>
      )}
      {found.length > 0 && <ItemTable items={found.slice(0, shown)} searchId={searchId} />}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{t.more(Math.min(PAGE, found.length - shown))}</Button>
      )}
    </>
  );
}
