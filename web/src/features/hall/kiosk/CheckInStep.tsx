import { useEffect, useState } from 'react';
import { hallZh as t } from '../../../copy/hall';

const LENGTH = 3;

export function CheckInStep({ busy, onNumber }: { busy: boolean; onNumber: (number: string) => void }) {
  const [digits, setDigits] = useState('');
  const [missing, setMissing] = useState(false);
  const press = (digit: string) => {
    setMissing(false);
    setDigits((d) => (d.length < LENGTH ? d + digit : d));
  };
  const send = () => (digits.length === LENGTH ? onNumber(`Y${digits}`) : setMissing(true));
  useEffect(() => {
    const typed = (e: KeyboardEvent) => {
      if (/^\d$/.test(e.key)) press(e.key);
      else if (e.key === 'Backspace') setDigits((d) => d.slice(0, -1));
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  }, []);
  return (
    <>
      {missing && (
        <p className="kiosk-problem" role="alert">
          {t.kiosk.numberMissing}
        </p>
      )}
      <div className="kiosk-entry">
        <h2>{t.kiosk.appointmentNumber}</h2>
        <output className="kiosk-digits" aria-label={t.kiosk.appointmentLabel}>
          Y{digits.padEnd(LENGTH, '_')}
        </output>
      </div>
      <div className="kiosk-pad" role="group" aria-label={t.kiosk.digits}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((d) => (
          <button type="button" key={d} onClick={() => press(d)}>
            {d}
          </button>
        ))}
        <button type="button" onClick={() => setDigits((d) => d.slice(0, -1))}>
          {t.kiosk.delete}
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <button type="button" className="kiosk-go" disabled={busy} onClick={send} aria-keyshortcuts="Enter">
          {t.kiosk.checkIn}
        </button>
      </div>
    </>
  );
}
