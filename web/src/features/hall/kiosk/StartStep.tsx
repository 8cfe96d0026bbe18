import { hallZh as t } from '../../../copy/hall';

type Props = { onTake: () => void; onPriority: () => void; onAppointment: () => void };

export function StartStep({ onTake, onPriority, onAppointment }: Props) {
  const big = (label: string, hint: string, onClick: () => void, main = false) => (
    <button type="button" className={main ? 'kiosk-big kiosk-main' : 'kiosk-big'} onClick={onClick}>
      <b>{label}</b>
      <span>{hint}</span>
    </button>
  );
  return (
    <div className="kiosk-start">
      {big(t.kiosk.take, t.kiosk.takeHint, onTake, true)}
      {big(t.kiosk.priority, t.kiosk.priorityHint, onPriority)}
      {big(t.kiosk.appointment, t.kiosk.appointmentHint, onAppointment)}
    </div>
  );
}
