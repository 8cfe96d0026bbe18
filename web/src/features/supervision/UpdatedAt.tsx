import { sup } from '../../copy/supervision';
import { online } from '../../lib/http';
import { useStore } from '../../lib/store';
import { exactTime } from '../../lib/time';
import './supervision.css';

/** When the page was last true, and that it no longer is when the server is silent. */
export function UpdatedAt({ at, failed }: { at: number; failed: boolean }) {
  const up = useStore(online);
  if (!at) return null;
  const time = exactTime(new Date(at).toISOString()).slice(11);
  const lost = failed || !up;
  return (
    <p className={lost ? 'updated updated-lost' : 'updated'}>
      <span role="status">{lost && sup.live.lost(time.slice(0, 5))}</span>
      {!lost && sup.live.every(time)}
    </p>
  );
}
