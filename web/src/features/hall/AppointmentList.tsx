import { useState } from 'react';
import { hallZh as t } from '../../copy/hall';
import { clock } from '../../lib/time';
import { AppointmentDialog } from './AppointmentDialog';
import { checkIn } from './check-in';
import type { HallProps } from './hall-props';

export function AppointmentList({ day, act, said }: HallProps) {
  const [making, setMaking] = useState(false);
  const here = async (number: string) => {
    if (await act.run(`check-in:${number}`, checkIn(number))) said(t.done.checkIn(number));
  };
  return (
    <section aria-labelledby="appointments-title">
      <h2 id="appointments-title">{t.appointments.title}</h2>
      {day.appointments.length === 0 && <p className="empty">{t.appointments.empty}</p>}
      <ul className="hall-list">
        {day.appointments.map((a) => (
          <li key={a.number}>
            <span>
              <b>{clock(new Date(a.at))}</b> {a.number}
              {!a.checkedIn && a.at < day.asOf && <span className="badge">{t.appointments.late}</span>}
              <small>{a.itemName ?? t.now.noItem}</small>
            </span>
            {a.checkedIn ? (
              <span className="done">{t.appointments.here}</span>
            ) : (
              <button
                type="button"
                className="plain"
                aria-label={t.appointments.checkInOf(a.number)}
                onClick={() => void here(a.number)}
              >
                {t.appointments.checkIn}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="act act-small" onClick={() => setMaking(true)}>
        {t.appointments.make}
      </button>
      {making && <AppointmentDialog day={day} onClose={() => setMaking(false)} />}
    </section>
  );
}
