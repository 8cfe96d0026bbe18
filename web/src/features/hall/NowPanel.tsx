import type { RefObject } from 'react';
import { hallZh as t } from '../../copy/hall';
import { useMe } from '../session/get-me';
import type { HallProps } from './hall-props';
import { NowActions } from './NowActions';
import { NowSubject } from './NowSubject';
import { panelOf } from './panel';
import { Seating } from './Seating';

type Props = HallProps & { panelRef: RefObject<HTMLElement | null>; message: string; onTake: () => void };

/** Who is next, very large, and the one thing to do. It holds the focus, so that every key works at once. */
export function NowPanel({ panelRef, message, onTake, ...p }: Props) {
  const me = useMe();
  const panel = panelOf(p.day);
  const seated = panel.phase !== 'noSeat' && panel.phase !== 'watching';
  return (
    <section className={`now now-${panel.phase}`} ref={panelRef} tabIndex={-1} aria-label={t.now.region}>
      {seated && (
        <p className="now-seat">
          <b>{panel.window.name}</b> {me.name}
          {panel.window.seat?.post && ` ${t.windows.post(panel.window.seat.post)}`}
        </p>
      )}
      {seated ? <NowSubject panel={panel} day={p.day} /> : <Seating {...p} watching={panel.phase === 'watching'} />}
      <p className="now-message" role="status">
        {p.act.problem ? '' : message}
      </p>
      {p.act.problem && (
        <p className="error" role="alert">
          {p.act.problem.message}
        </p>
      )}
      <NowActions {...p} panel={panel} onTake={onTake} />
    </section>
  );
}
