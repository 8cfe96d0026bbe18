import { useEffect, useRef, useState } from 'react';
import { hallZh as t } from '../../copy/hall';
import { saidTime } from '../../lib/time';
import type { PriorityReason, Ticket } from './contract';
import { useHallDay } from './get-hall-day';
import { CheckInStep } from './kiosk/CheckInStep';
import { CheckedIn, TicketMade } from './kiosk/Done';
import { ItemStep } from './kiosk/ItemStep';
import { LeaveKiosk } from './kiosk/LeaveKiosk';
import { ReasonStep } from './kiosk/ReasonStep';
import { StartStep } from './kiosk/StartStep';
import { checkIn } from './check-in';
import { takeTicket, type TakeTicket } from './take-ticket';
import { NoAnswer, sessionEnded } from '../../lib/http';
import { useStore } from '../../lib/store';
import { signInHere } from '../session/leaving';
import { useAct } from './use-act';
import './kiosk.css';

export const IDLE_MS = 60_000;

type Step =
  | { at: 'start' }
  | { at: 'reason' }
  | { at: 'item'; kind: TakeTicket['kind']; reason?: PriorityReason }
  | { at: 'checkIn' }
  | { at: 'ticket'; ticket: Ticket }
  | { at: 'checkedIn'; number: string };

/** The ticket machine: one question per screen, back to the start by itself. */
export default function KioskPage() {
  const hall = useHallDay(5_000);
  const act = useAct();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const main = useRef<HTMLElement>(null);
  const restart = () => {
    act.clear();
    setStep({ at: 'start' });
  };
  useEffect(() => {
    document.documentElement.dataset.kiosk = '';
    return () => void delete document.documentElement.dataset.kiosk;
  }, []);
  useEffect(() => main.current?.focus(), [step.at]);
  useEffect(() => {
    if (step.at === 'start' || step.at === 'ticket' || step.at === 'checkedIn') return;
    let timer = setTimeout(restart, IDLE_MS);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(restart, IDLE_MS);
    };
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
    };
  });
  const take = async (kind: TakeTicket['kind'], reason?: PriorityReason, itemId?: string) => {
    const body: TakeTicket = { kind, ...(reason ? { reason } : {}), ...(itemId ? { itemId } : {}) };
    const ticket = await act.run(JSON.stringify(body), takeTicket(body));
    if (ticket) setStep({ at: 'ticket', ticket });
  };
  const arrive = async (number: string) => {
    if (await act.run(number, checkIn(number))) setStep({ at: 'checkedIn', number });
  };
  const day = hall.data;
  const ended = useStore(sessionEnded);
  const offline = !ended && (hall.error !== null || act.problem instanceof NoAnswer);
  const back = step.at === 'start' ? undefined : restart;
  return (
    <main className="kiosk" ref={main} tabIndex={-1} aria-busy={act.busy}>
      <header>
        <h1>{t.kiosk.title(day?.unitName ?? '')}</h1>
        {day && step.at === 'start' && <p>{t.kiosk.waiting(day.figures.waiting)}</p>}
        {back && step.at !== 'ticket' && step.at !== 'checkedIn' && (
          <button type="button" className="kiosk-back" onClick={back} aria-keyshortcuts="Escape">
            {t.kiosk.again}
          </button>
        )}
      </header>
      {ended && (
        <p className="kiosk-problem" role="alert">
          {t.kiosk.signedOut}{' '}
          <button type="button" className="plain" onClick={() => void signInHere(ended.covered)}>
            {t.kiosk.signIn}
          </button>
        </p>
      )}
      {offline && (
        <p className="kiosk-problem" role="alert">
          {t.kiosk.offline}
        </p>
      )}
      {!offline && !ended && act.problem && (
        <p className="kiosk-problem" role="alert">
          {t.kiosk.failed}
          {act.problem.message}
        </p>
      )}
      {act.busy && (
        <p className="kiosk-busy" role="status">
          {t.kiosk.busy}
        </p>
      )}
      {day && !day.isOpenNow && step.at === 'start' && (
        <p className="kiosk-closed" role="status">
          {t.kiosk.closed}
          <br />
          {day.nextOpening && t.nextOpening(saidTime(day.nextOpening))}
        </p>
      )}
      {step.at === 'start' && day?.isOpenNow && (
        <StartStep
          onTake={() => setStep({ at: 'item', kind: 'walkIn' })}
          onPriority={() => setStep({ at: 'reason' })}
          onAppointment={() => setStep({ at: 'checkIn' })}
        />
      )}
      {step.at === 'reason' && <ReasonStep onPick={(reason) => setStep({ at: 'item', kind: 'priority', reason })} />}
      {step.at === 'item' && <ItemStep onPick={(itemId) => void take(step.kind, step.reason, itemId)} />}
      {step.at === 'checkIn' && <CheckInStep busy={act.busy} onNumber={(number) => void arrive(number)} />}
      {step.at === 'ticket' && <TicketMade ticket={step.ticket} unitName={day?.unitName ?? ''} onEnd={restart} />}
      {step.at === 'checkedIn' && <CheckedIn number={step.number} day={day} onEnd={restart} />}
      {step.at === 'start' && <LeaveKiosk />}
    </main>
  );
}
