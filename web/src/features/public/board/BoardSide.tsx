import { boardZh as t } from '../../../copy/hall';
import type { Board } from './get-board';

export function BoardSide({ board, updated }: { board: Board; updated: string }) {
  return (
    <aside className="board-side">
      <p className="board-figure">
        {t.waiting} <b>{board.waiting}</b> {t.people}
      </p>
      {board.waiting > 0 && board.waitNowMinutes !== undefined && (
        <p className="board-figure">
          {t.wait} <b>{board.waitNowMinutes}</b> {t.minutes}
        </p>
      )}
      <h2>{t.next}</h2>
      {board.next.length === 0 ? (
        <p className="board-hint">{t.nobodyNext}</p>
      ) : (
        <ol className="board-next">
          {board.next.slice(0, 5).map((n) => (
            <li key={n}>{n}</li>
          ))}
        </ol>
      )}
      {board.tideOpen && <p className="board-tide">{t.tideOpen}</p>}
      <p className="board-updated">{t.updated(updated)}</p>
    </aside>
  );
}
