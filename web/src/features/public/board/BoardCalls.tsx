import { boardZh as t } from '../../../copy/hall';
import type { Board } from './get-board';

export function BoardCalls({ board, fresh }: { board: Board; fresh: boolean }) {
  if (board.calls.length === 0)
    return (
      <section className="board-calls board-none" aria-label={t.now} aria-live="polite">
        <p>{board.isOpenNow ? t.empty : t.closed}</p>
        {board.isOpenNow && <p className="board-hint">{t.emptyHint}</p>}
      </section>
    );
  return (
    <section className="board-calls" aria-label={t.now} aria-live="polite">
      <ol>
        {board.calls.slice(0, 6).map((c, i) => (
          <li key={`${c.number}-${c.window}`} className={i === 0 ? (fresh ? 'newest fresh' : 'newest') : undefined}>
            <b>{c.number}</b>
            <span className="board-to">{t.arrow}</span>
            <span className="board-window">{c.window}</span>
            {i === 0 && c.times > 1 && <small>{t.again(c.times)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
