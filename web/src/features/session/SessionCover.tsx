import { useEffect, useRef } from 'react';
import { sessionEnded } from '../../lib/http';
import { useStore } from '../../lib/store';
import { SignInAgain } from './SignIn';

/** A modal dialog, so that it also stands above the dialogs of the page. */
export function SessionCover() {
  const ended = useStore(sessionEnded);
  return ended && ended.covered ? <Cover why={ended.why} /> : null;
}

function Cover({ why }: { why: string }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current!;
    const open = () => dialog.open || dialog.showModal();
    open();
    // A browser closes a dialog at the second Esc whatever the page says.
    dialog.addEventListener('close', open);
    return () => dialog.removeEventListener('close', open);
  }, []);
  return (
    <dialog ref={ref} className="session-cover" aria-labelledby="session-cover" onCancel={(e) => e.preventDefault()}>
      <SignInAgain why={why} />
    </dialog>
  );
}
