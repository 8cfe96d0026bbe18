import { Button } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { zh } from '../copy/zh';

type Props = { title: string; onClose: () => void; children: ReactNode; wide?: boolean; closeLabel?: string };

/** The browser's own modal: it keeps the focus inside, closes on Esc, and gives the focus back. */
export function Dialog({ title, onClose, children, wide, closeLabel }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement as HTMLElement | null;
    if (!dialog.open) dialog.showModal();
    return () => {
      dialog.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button onClick={onClose} aria-keyshortcuts="Escape">
          {closeLabel ?? zh.close} <kbd className="key">Esc</kbd>
        </Button>
      </header>
      {children}
    </dialog>
  );
}
