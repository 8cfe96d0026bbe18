import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { Tabs } from '../../../components/Tabs';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { useMe } from '../../session/get-me';
import type { ChangeList } from '../contract';
import { mayKeep, mayPropose } from '../roles';
import { ChangeTable } from './ChangeTable';
import { useChanges } from './list-changes';

const t = guidesZh.changes;
const lists = Object.keys(t.tab) as ChangeList[];

export function ChangesPage() {
  const me = useMe();
  const panel = useId();
  const [search, setSearch] = useSearchParams();
  const own: ChangeList = mayPropose(me) ? 'mine' : mayKeep(me) ? 'to-publish' : 'to-confirm';
  const list = lists.find((l) => l === search.get('list')) ?? own;
  const changes = useChanges(list);
  // Before the rows of the new list are there, those of the last one would stand under its name.
  const rows = changes.isPlaceholderData ? undefined : changes.data;
  return (
    <>
      <h1>{t.title}</h1>
      <Tabs
        label={t.title}
        panelId={panel}
        value={list}
        onChange={(key) => setSearch({ list: key }, { replace: true })}
        tabs={lists
          .filter((key) => key !== 'mine' || mayPropose(me))
          .map((key) => ({ key, label: t.tab[key], count: key === list ? rows?.length : undefined }))}
      />
      <div role="tabpanel" id={panel} aria-label={t.tab[list]}>
        {changes.error && !rows && <p className="error">{changes.error.message}</p>}
        {!rows && !changes.error && <p className="empty">{zh.list.loading}</p>}
        {rows?.length === 0 && <p className="empty">{t.empty[list]}</p>}
        {!!rows?.length && <ChangeTable rows={rows} caption={t.tab[list]} />}
      </div>
    </>
  );
}
