import { useEffect, useRef } from 'react';
import { createBurstDetector } from '../../lib/burst';

/** A reader types into whatever field has the focus: that field gets its old value back, the number goes where it belongs. */
export function useCardReader(onRead: (idNumber: string) => void) {
  const latest = useRef(onRead);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    const detector = createBurstDetector();
    let field: HTMLInputElement | HTMLTextAreaElement | null = null;
    let before = '';
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key.length === 1 && detector.begins(event)) {
        const target = event.target as HTMLElement;
        field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
        before = field?.value ?? '';
      }
      const result = detector.feed(event);
      if (result.kind === 'typing') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (result.kind === 'swallow') return;
      if (field && field.type !== 'radio' && field.type !== 'checkbox') {
        const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
        Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(field, before);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      latest.current(result.idNumber);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
