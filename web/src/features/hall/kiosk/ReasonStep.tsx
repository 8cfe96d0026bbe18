import { hallZh as t } from '../../../copy/hall';
import { reasons, type PriorityReason } from '../contract';

export function ReasonStep({ onPick }: { onPick: (reason: PriorityReason) => void }) {
  return (
    <>
      <h2>{t.kiosk.which}</h2>
      <p>{t.kiosk.priorityNote}</p>
      <div className="kiosk-grid">
        {reasons.map((r) => (
          <button type="button" key={r} onClick={() => onPick(r)}>
            {t.reason[r]}
          </button>
        ))}
      </div>
    </>
  );
}
