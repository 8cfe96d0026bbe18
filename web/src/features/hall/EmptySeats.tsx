import { hallZh as t } from '../../copy/hall';
import { saidSpan } from '../../lib/time';
import type { HallDay } from './contract';
import { emptySeats } from './panel';

export function EmptySeats({ day }: { day: HallDay }) {
  const empty = emptySeats(day);
  if (empty.length === 0) return null;
  return (
    <div className="bar bar-warn hall-empty-seats" role="alert">
      {empty.map((w) => (
        <b key={w.id}>{t.windows.emptyBar(w.name, saidSpan(w.emptySince!, day.asOf))}</b>
      ))}
    </div>
  );
}
