const HAND_MS = 60_000;

let touched = Date.now();

if (typeof window !== 'undefined')
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    window.addEventListener(type, () => (touched = Date.now()), { capture: true, passive: true });

/** The ticket machine waits for whoever comes; only the end of the day signs it out. */
const waitsForPeople = () => typeof window !== 'undefined' && window.location?.pathname === '/hall/kiosk';

/** Says of a request that no hand was on the page lately: a poll must not keep a session alive that everybody has left. */
export function background(now = Date.now()): Record<string, string> {
  return now - touched > HAND_MS && !waitsForPeople() ? { 'X-Background': '1' } : {};
}
