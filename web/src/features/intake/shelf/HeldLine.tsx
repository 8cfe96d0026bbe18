import { intakeZh } from '../../../copy/intake';
import { fullDate } from '../../../lib/time';
import type { HeldMaterial } from './shelf';

const copy = intakeZh.shelf;

/** Where an earlier paper lies and how far it can be trusted. */
export function HeldLine(p: { held: HeldMaterial; on: boolean; onReuse: () => void; onUndo: () => void }) {
  const { held } = p;
  return (
    <span className={p.on ? 'held held-on' : 'held'}>
      <span>{copy.from(held.number, held.placeName, fullDate(held.acceptedAt))}</span>
      <span>{copy.until(fullDate(held.validUntil))}</span>
      <span className={held.trust === 'originalSeen' ? 'ok' : 'warn'}>{copy.trust[held.trust]}</span>
      <button
        type="button"
        className="plain"
        aria-label={p.on ? copy.undoOf(held.name) : copy.reuseOf(held.name)}
        onClick={p.on ? p.onUndo : p.onReuse}
      >
        {p.on ? copy.undo : copy.reuse}
      </button>
    </span>
  );
}
