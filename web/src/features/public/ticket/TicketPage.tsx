import { useEffect, useState } from 'react';
import { ticketZh as t } from '../../../copy/hall';
import { askTicket, type TicketPlace } from './ask-ticket';
import { saidPlace } from './said-place';
import { ticketLink } from './ticket-link';
import './ticket.css';

const EVERY_MS = 15_000;
type Answer = { place?: TicketPlace; unknown?: boolean; lost?: boolean };

export default function TicketPage() {
  const [hash, setHash] = useState(window.location.hash);
  const [answer, setAnswer] = useState<Answer>({});
  const link = ticketLink(hash);
  useEffect(() => {
    const changed = () => setHash(window.location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    const ticket = ticketLink(hash);
    if (!ticket) return;
    setAnswer({});
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      try {
        const place = await askTicket(ticket);
        if (stopped) return;
        setAnswer(place ? { place } : { unknown: true });
        if (!place || place.state === 'gone') return;
      } catch {
        if (!stopped) setAnswer((last) => ({ ...last, lost: true }));
      }
      if (!stopped) timer = setTimeout(() => void ask(), EVERY_MS);
    };
    // A phone that was in the pocket asks at once when it is looked at again.
    const looked = () => !document.hidden && void ask();
    document.addEventListener('visibilitychange', looked);
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', looked);
    };
  }, [hash]);
  const goTo = answer.place?.state === 'called' ? saidPlace(answer.place).big : undefined;
  useEffect(() => {
    document.title = goTo ?? t.title;
    if (goTo) navigator.vibrate?.([400, 200, 400]);
  }, [goTo]);

  return (
    <main className="ticket">
      <h1>{answer.place?.unitName ?? t.title}</h1>
      {!link ? <Plain big={t.noTicket} /> : answer.unknown ? <Plain big={t.unknown} small={t.unknownHint} /> : null}
      {link && !answer.unknown && (
        <>
          <p className="ticket-label">{t.number}</p>
          <p className="ticket-number">{link.number}</p>
          {answer.place ? (
            <Place place={answer.place} />
          ) : (
            <p role="status">{answer.lost ? t.neverReached : t.loading}</p>
          )}
          {answer.place && (
            <p className={answer.lost ? 'problem' : 'updated'} role={answer.lost ? 'alert' : undefined}>
              {saidUpdate(answer)}
            </p>
          )}
          {answer.place?.state !== 'gone' && <p className="free">{t.listen}</p>}
        </>
      )}
    </main>
  );
}

function saidUpdate({ place, lost }: Answer): string {
  const at = t.clockOf(place!.asOf);
  return lost ? t.lost(at) : place!.state === 'gone' ? t.stopped(at) : t.updated(at);
}

function Place({ place }: { place: TicketPlace }) {
  const { big, small, tone } = saidPlace(place);
  return (
    <section className={`ticket-answer ticket-${tone}`} role="status">
      <p className="ticket-big">{big}</p>
      <p className="ticket-small">{small}</p>
    </section>
  );
}

function Plain({ big, small }: { big: string; small?: string }) {
  return (
    <section className="ticket-answer" role="status">
      <p className="ticket-big">{big}</p>
      {small && <p className="ticket-small">{small}</p>}
    </section>
  );
}
