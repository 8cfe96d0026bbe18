import { zh } from '../../copy/zh';
import { useMe } from '../session/get-me';
import { CaseTable } from './CaseTable';
import { useSearch } from './search-cases';

export default function SearchPage() {
  const me = useMe();
  const search = useSearch();
  const base = me.desks.includes('my-cases') ? '/cases' : '/county';
  return (
    <div className="page">
      <h1>{zh.search.title}</h1>
      {search.text === '' && <p className="empty">{zh.search.how}</p>}
      {search.isFetching && <p className="empty">{zh.search.busy}</p>}
      {search.error && (
        <p className="error" role="alert">
          {search.error.message}
        </p>
      )}
      {search.data && (
        <>
          <p role="status">{zh.search.found(search.data.rows.length)}</p>
          {search.data.rows.length === 0 ? (
            <p className="empty">{zh.search.none}</p>
          ) : (
            <CaseTable id="search" rows={search.data.rows} base={base} caption={zh.search.title} />
          )}
        </>
      )}
    </div>
  );
}
