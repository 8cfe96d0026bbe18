import { idNumberProblem } from './id-number';

const GAP_MS = 80;

type Key = { key: string; timeStamp: number };
export type BurstResult = { kind: 'typing' } | { kind: 'read'; idNumber: string } | { kind: 'swallow' };

/**
 * Tells a card reader that types like a keyboard from a person: 18 characters, each within 80 ms of the one before
 * (by the event's own time, a busy page delays handlers), forming a number whose check digit is right.
 */
export function createBurstDetector() {
  let characters = '';
  let last = -Infinity;
  let readAt = -Infinity;
  return {
    /** True when this key begins a new run, so the field's value is worth remembering. */
    begins: (event: Key) => event.timeStamp - last > GAP_MS || characters === '',
    feed(event: Key): BurstResult {
      if (event.key === 'Enter' || event.key === 'Tab') {
        const endsReading = event.timeStamp - readAt <= GAP_MS * 3;
        characters = '';
        readAt = -Infinity;
        return endsReading ? { kind: 'swallow' } : { kind: 'typing' };
      }
      if (event.key.length !== 1) return { kind: 'typing' };
      characters = event.timeStamp - last <= GAP_MS ? characters + event.key : event.key;
      last = event.timeStamp;
      const tail = characters.slice(-18).toUpperCase();
      if (tail.length === 18 && characters.length === 18 && !idNumberProblem(tail)) {
        characters = '';
        readAt = event.timeStamp;
        return { kind: 'read', idNumber: tail };
      }
      return { kind: 'typing' };
    },
  };
}
