import { useEffect, useRef, useState } from 'react';
import { hallZh as t } from '../../../copy/hall';
import type { HallDay, Ticket } from '../contract';
import { PaperTicket, qrSource } from '../PaperTicket';

const SHOWN_SECONDS = 25;

function useCountDown(onEnd: () => void): number {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const timer = setInterval(() => setLeft((n) => n - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) end.current();
  }, [left]);
  return Math.max(0, left);
}

export function TicketMade({ ticket, unitName, onEnd }: { ticket: Ticket; unitName: string; onEnd: () => void }) {
  const left = useCountDown(onEnd);
  const printed = useRef('');
  useEffect(() => {
    if (printed.current === ticket.number) return;
    printed.current = ticket.number;
    // The paper stands in the page by now; without a silent printer the browser asks.
    setTimeout(() => window.print(), 150);
  }, [ticket.number]);
  return (
    <div className="kiosk-done">
      <div role="status">
        <p>{t.kiosk.yourNumber}</p>
        <p className="kiosk-number">{ticket.number}</p>
        <p className="kiosk-ahead">
          {[t.paper.ahead(ticket.ahead), t.paper.about(ticket.estimatedMinutes)].filter(Boolean).join('，')}
        </p>
      </div>
      <figure>
        <img src={qrSource(ticket.qrSvg)} alt={t.paper.qr} />
        <figcaption>{t.kiosk.scan}</figcaption>
      </figure>
      <Ending left={left} onEnd={onEnd} />
      <PaperTicket ticket={ticket} unitName={unitName} />
    </div>
  );
}

export function CheckedIn({ number, day, onEnd }: { number: string; day?: HallDay; onEnd: () => void }) {
  const left = useCountDown(onEnd);
  const mine = day?.line.find((w) => w.number === number);
  return (
    <div className="kiosk-done">
      <div role="status">
        <p>{t.kiosk.checkedIn}</p>
        <p className="kiosk-number">{number}</p>
        {mine && <p className="kiosk-ahead">{t.paper.ahead(mine.place - 1)}</p>}
      </div>
      <Ending left={left} onEnd={onEnd} />
    </div>
  );
}

function Ending({ left, onEnd }: { left: number; onEnd: () => void }) {
  return (
    <div className="kiosk-ending">
      <p>{t.kiosk.keep}</p>
      <button type="button" className="kiosk-big kiosk-main" onClick={onEnd} aria-keyshortcuts="Escape Enter">
        <b>{t.kiosk.finish}</b>
      </button>
      <p className="kiosk-left">{t.kiosk.startOver(left)}</p>
    </div>
  );
}
