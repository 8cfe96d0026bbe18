import { hallZh as t } from '../../copy/hall';
import { useMe } from '../session/get-me';
import type { HallProps } from './hall-props';
import { lastWindow, rememberWindow } from './last-window';
import { openWindow } from './open-window';
import { maySit, windowToOffer } from './panel';

/** Before anything can be called: which window. The PC remembers the last one. */
export function Seating({ day, act, said, watching }: HallProps & { watching: boolean }) {
  const { role } = useMe();
  if (watching) return <p className="now-nobody">{t.now.watching}</p>;
  const offer = windowToOffer(day, role, lastWindow());
  const open = async () => {
    if (!offer || !(await act.run(`open:${offer.id}`, openWindow(offer.id)))) return;
    rememberWindow(offer.id);
    said(t.done.open(offer.name));
  };
  return (
    <div className="now-subject">
      <p className="now-nobody">{t.now.noSeat}</p>
      <p className="hint">{offer ? t.now.noSeatHint : maySit(role, 'issuing') ? t.now.allTaken : t.now.onlyTide}</p>
      {offer && (
        <button
          type="button"
          className="act act-main"
          disabled={act.busy}
          onClick={() => void open()}
          aria-keyshortcuts="Alt+S"
        >
          {t.now.openOne(offer.name)} <kbd className="key">Alt S</kbd>
        </button>
      )}
    </div>
  );
}
