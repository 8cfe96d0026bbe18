import { useState } from 'react';
import { hallZh as t } from '../../copy/hall';
import { clock } from '../../lib/time';
import { callNumber } from './call-number';
import type { Waiting } from './contract';
import { DialogForm } from './DialogForm';
import type { HallProps } from './hall-props';
import { panelOf } from './panel';
import { inLine, lineInFront, parked, saidKind, saidWait, waitLevel, waitsFor } from './waits';

/** In the order they are called; those who went away for a moment below. */
export function LineList({ day, act, said }: HallProps) {
  const [jumping, setJumping] = useState<Waiting>();
  const panel = panelOf(day);
  const limit = day.figures.waitLimitMinutes;
  const at = panel.phase === 'idle' ? panel.window : undefined;
  const away = parked(day);
  const call = async (number: string) => {
    if (at && (await act.run(`call:${number}`, callNumber(at.id, number)))) said(t.done.call(number));
  };
  const row = (w: Waiting) => {
    const mine = at && waitsFor(w, at);
    const first = panel.phase === 'idle' && panel.next?.number === w.number;
    return (
      <li key={w.number} className={first ? 'first' : undefined}>
        <b className="line-number">{w.number}</b>
        <span className="line-who">
          {saidKind(w)}
          {w.forKind === 'issuing' && <span className="tag">{t.line.forIssuing}</span>}
          {w.itemName && <small>{w.itemName}</small>}
        </span>
        <span
          className={`line-wait wait-${waitLevel(w.waitedMinutes, limit)}`}
          title={t.line.arrived(clock(new Date(w.arrivedAt)))}
        >
          {saidWait(w.waitedMinutes, limit)}
        </span>
        {mine && (
          <button
            type="button"
            className="plain"
            aria-label={w.parked ? t.line.backOf(w.number) : t.line.callThisOf(w.number)}
            onClick={() => (w.parked || first ? void call(w.number) : setJumping(w))}
          >
            {w.parked ? t.line.back : t.line.callThis}
          </button>
        )}
      </li>
    );
  };
  const line = inLine(day);
  const ahead = jumping && at ? line.filter((w) => waitsFor(w, at) && w.place < jumping.place).length : 0;
  return (
    <section className="line" aria-labelledby="line-title">
      <h2 id="line-title" className={`wait-${lineInFront(day).level}`}>
        {lineInFront(day).text}
      </h2>
      {line.length === 0 && <p className="empty">{t.line.empty}</p>}
      {line.length > 0 && (
        <ol aria-label={t.line.label} tabIndex={0}>
          {line.map(row)}
        </ol>
      )}
      {away.length > 0 && (
        <>
          <h3>{t.line.parked(away.length)}</h3>
          <ol aria-label={t.line.parked(away.length)}>{away.map(row)}</ol>
        </>
      )}
      <p className="hint">{t.line.limit(limit)}</p>
      {jumping && at && (
        <DialogForm
          title={t.line.jumpTitle(jumping.number)}
          submit={t.line.jumpDo}
          send={() => callNumber(at.id, jumping.number)}
          onClose={() => setJumping(undefined)}
          onDone={() => {
            setJumping(undefined);
            said(t.done.call(jumping.number));
          }}
        >
          <p>{t.line.jump(ahead)}</p>
        </DialogForm>
      )}
    </section>
  );
}
