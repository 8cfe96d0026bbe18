import { useEffect, useRef, useState } from 'react';
import { hallZh as t } from '../../copy/hall';
import { clock, saidTime } from '../../lib/time';
import { useCardReader } from '../intake/use-card-reader';
import { AppointmentList } from './AppointmentList';
import type { HallDay } from './contract';
import { EmptySeats } from './EmptySeats';
import { useHallDay } from './get-hall-day';
import { LineList } from './LineList';
import { NowPanel } from './NowPanel';
import { TakeTicketDialog } from './TakeTicketDialog';
import { TidePanel } from './TidePanel';
import { TodayFigures } from './TodayFigures';
import { useAct } from './use-act';
import { WindowList } from './WindowList';
import './hall.css';

export default function HallPage() {
  const hall = useHallDay();
  if (!hall.data) {
    return (
      <div className="page">
        <h1>{t.title}</h1>
        {hall.error ? <p className="error">{hall.error.message}</p> : <p className="empty">{t.loading}</p>}
      </div>
    );
  }
  const lost = hall.error ? t.stale(clock(hall.dataUpdatedAt)) : undefined;
  return <Hall day={hall.data} lost={lost} />;
}

function Hall({ day, lost }: { day: HallDay; lost?: string }) {
  const act = useAct();
  const [message, setMessage] = useState({ text: '', turn: 0 });
  const [taking, setTaking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  // A card on the reader types digits and Enter: neither may work the line.
  useCardReader(() => undefined);
  /** After whatever was done, and after a dialog gave the focus back, the hand is where the space bar calls the next. */
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    if (message.turn > 0) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [message.turn]);
  const said = (text: string) => setMessage((last) => ({ text, turn: last.turn + 1 }));
  const shared = { day, act, said };
  return (
    <div className="hall">
      <header className="hall-head">
        <h1>{t.title}</h1>
        <span>{day.unitName}</span>
        {!day.isOpenNow && <b className="warn">{t.closedNow}</b>}
        {!day.isOpenNow && day.nextOpening && <span>{t.nextOpening(saidTime(day.nextOpening))}</span>}
        {day.isOpenNow && day.sessions.length > 0 && (
          <span className="hint">
            {t.sessions(day.sessions.map((s) => `${s.from.slice(0, 5)}–${s.to.slice(0, 5)}`).join('、'))}
          </span>
        )}
        <nav aria-label={t.links.label}>
          <a href={`/board/${encodeURIComponent(day.unitId)}`} target="_blank" rel="noopener">
            {t.links.board}
          </a>
          <a href="/hall/kiosk">{t.links.kiosk}</a>
        </nav>
      </header>
      {lost && (
        <p className="bar bar-warn hall-lost" role="alert">
          {lost}
        </p>
      )}
      <div className="hall-bars">
        <EmptySeats day={day} />
        {day.tide.state === 'alarmed' && (
          <a className="bar bar-warn" href="#tide">
            <b>{t.tide.bar(day.tide.reasons.join('；'))}</b>
          </a>
        )}
      </div>
      <div className="hall-work">
        <NowPanel {...shared} panelRef={panel} message={message.text} onTake={() => setTaking(true)} />
        <LineList {...shared} />
      </div>
      <div className="hall-rest">
        <WindowList {...shared} />
        <TidePanel {...shared} />
        <AppointmentList {...shared} />
      </div>
      <TodayFigures day={day} />
      {taking && <TakeTicketDialog day={day} onClose={() => setTaking(false)} />}
    </div>
  );
}
