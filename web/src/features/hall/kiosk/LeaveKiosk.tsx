import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { hallZh as t } from '../../../copy/hall';

const HOLD_MS = 3_000;

/** Behind it is the clerk's desk: a passing finger must not open it. */
export function LeaveKiosk() {
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => void navigate('/hall');
  const release = () => clearTimeout(timer.current);
  useEffect(() => release, []);
  return (
    <button
      type="button"
      className="kiosk-staff"
      onPointerDown={() => {
        timer.current = setTimeout(leave, HOLD_MS);
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onContextMenu={(e) => e.preventDefault()}
      onClick={(e) => e.detail === 0 && leave()}
    >
      {t.kiosk.staff}
    </button>
  );
}
