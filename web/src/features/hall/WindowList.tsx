import { useState } from 'react';
import { TextField } from '../../components/Field';
import { hallZh as t } from '../../copy/hall';
import { exactTime, saidSpan } from '../../lib/time';
import { useMe } from '../session/get-me';
import { closeWindow } from './close-window';
import type { HallWindow } from './contract';
import { DialogForm } from './DialogForm';
import type { HallProps } from './hall-props';
import { rememberWindow } from './last-window';
import { openWindow } from './open-window';
import { maySit } from './panel';
import { takeSeat } from './take-seat';

export function WindowList({ day, act, said }: HallProps) {
  const me = useMe();
  const [asking, setAsking] = useState<{ what: 'close' | 'take'; window: HallWindow }>();
  const open = async (w: HallWindow) => {
    if (!(await act.run(`open:${w.id}`, openWindow(w.id)))) return;
    rememberWindow(w.id);
    said(t.done.open(w.name));
  };
  /** One seat per person: the own one first, before another is taken. */
  const mayChange = (w: HallWindow) => (day.myWindow ? w.id === day.myWindow : day.mayServe && maySit(me.role, w.kind));
  return (
    <section aria-labelledby="windows-title">
      <h2 id="windows-title">{t.windows.title}</h2>
      {day.windows.length === 0 && <p className="empty">{t.windows.empty}</p>}
      <ul className="hall-list">
        {day.windows.map((w) => (
          <li key={w.id}>
            <span>
              <b>{w.name}</b>{' '}
              {w.seat ? (
                <span title={exactTime(w.seat.since)}>
                  {w.seat.name}
                  {w.seat.post && ` ${t.windows.post(w.seat.post)}`}
                  {w.id === day.myWindow && <span className="tag">{t.windows.mine}</span>}
                </span>
              ) : w.emptySince ? (
                <b className="late">{t.windows.emptySeat(saidSpan(w.emptySince, day.asOf))}</b>
              ) : (
                <span className="hint">{t.windows.nobody}</span>
              )}
              <small>
                {w.seat && `${stateOf(w)} · `}
                {t.windows.taken(w.taken, w.dailyCases)}
              </small>
            </span>
            {mayChange(w) && (
              <SeatButton
                window={w}
                mine={w.seat?.staffId === me.staffId}
                onDo={(what) => (what === 'open' ? void open(w) : ask(what, w))}
              />
            )}
          </li>
        ))}
      </ul>
      {asking?.what === 'close' && <CloseDialog window={asking.window} onEnd={end} />}
      {asking?.what === 'take' && (
        <DialogForm
          title={t.windows.takeTitle(asking.window.name)}
          submit={t.windows.takeOver}
          send={() => takeSeat(asking.window.id)}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            rememberWindow(asking.window.id);
            end(t.done.handOver(asking.window.name));
          }}
        >
          <p>{t.windows.takeText(asking.window.seat?.name ?? '')}</p>
        </DialogForm>
      )}
    </section>
  );

  function ask(what: 'close' | 'take', window: HallWindow) {
    setAsking({ what, window });
  }
  function end(sentence?: string) {
    setAsking(undefined);
    if (sentence) said(sentence);
  }
}

type Deed = 'open' | 'close' | 'take';

function SeatButton({ window: w, mine, onDo }: { window: HallWindow; mine: boolean; onDo: (what: Deed) => void }) {
  if (mine) return <Plain label={t.act.close} title={t.windows.closeTitle(w.name)} onClick={() => onDo('close')} />;
  if (!w.seat && w.kind === 'tidal') return null;
  if (!w.seat) return <Plain label={t.windows.sit} title={t.windows.sitOf(w.name)} onClick={() => onDo('open')} />;
  const title = t.windows.takeOverOf(w.name, w.seat.name);
  return <Plain label={t.windows.takeOver} title={title} onClick={() => onDo('take')} />;
}

function stateOf(w: HallWindow): string {
  if (w.serving) return t.windows.serving(w.serving.number);
  return w.called ? t.windows.calling(w.called.number) : t.windows.free;
}

function Plain({ label, title, onClick }: { label: string; title: string; onClick: () => void }) {
  return (
    <button type="button" className="plain" aria-label={title} title={title} onClick={onClick}>
      {label}
    </button>
  );
}

function CloseDialog({ window: w, onEnd }: { window: HallWindow; onEnd: (sentence?: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <DialogForm
      title={t.windows.closeTitle(w.name)}
      submit={t.act.close}
      send={() => closeWindow(w.id, reason.trim())}
      onClose={() => onEnd()}
      onDone={() => onEnd(t.done.close(w.name))}
    >
      {(errors) => (
        <>
          <p>{t.windows.closeText}</p>
          <TextField
            name="reason"
            label={t.windows.closeReason}
            required={false}
            error={errors.reason}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </DialogForm>
  );
}
