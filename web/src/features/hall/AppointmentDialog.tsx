import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { hallZh as t } from '../../copy/hall';
import { saidTime } from '../../lib/time';
import type { AppointmentMade, HallDay } from './contract';
import { DialogForm } from './DialogForm';
import { ItemPick } from './ItemPick';
import { makeAppointment } from './make-appointment';

export function AppointmentDialog({ day, onClose }: { day: HallDay; onClose: () => void }) {
  const [date, setDate] = useState(day.date);
  const [time, setTime] = useState('');
  const [itemId, setItemId] = useState<string>();
  const [made, setMade] = useState<AppointmentMade>();
  const check = () => {
    const errors: Record<string, string> = {};
    if (!date || date < day.date) errors.date = t.appointments.dateMissing;
    if (!/^\d\d:\d\d/.test(time)) errors.time = t.appointments.timeMissing;
    return errors;
  };
  if (made)
    return (
      <Dialog title={t.appointments.made(made.number)} onClose={onClose}>
        <p className="now-number made-number" role="status">
          {made.number}
        </p>
        <p>
          <b>{saidTime(made.at)}</b>　{t.appointments.code(made.code)}
        </p>
        <p>{t.appointments.tell}</p>
        <Button type="primary" size="large" autoFocus onClick={onClose} aria-keyshortcuts="Alt+S">
          {t.take.done} <kbd className="key">Alt S</kbd>
        </Button>
      </Dialog>
    );
  return (
    <DialogForm
      title={t.appointments.make}
      submit={t.appointments.make}
      check={check}
      send={() => makeAppointment({ date, time: time.slice(0, 5), ...(itemId ? { itemId } : {}) })}
      onDone={setMade}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <div className="hall-pair">
            <TextField
              name="date"
              type="date"
              label={t.appointments.date}
              error={errors.date}
              value={date}
              onChange={setDate}
            />
            <TextField
              name="time"
              type="time"
              label={t.appointments.time}
              error={errors.time}
              value={time}
              onChange={setTime}
            />
          </div>
          <ItemPick error={errors.itemId} onPick={setItemId} />
        </>
      )}
    </DialogForm>
  );
}
