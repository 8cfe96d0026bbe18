import { createStore } from './store';

/** True while a refused request waits to be said again: the status line says so. */
export const slowed = createStore(false);

const LONGEST_WAIT_S = 30;
const TRIES = 3;
let waiting = 0;

/** 429: nothing was done, so anything may be said again, under the same command id, once the server's time is over. */
export async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await ask();
    const seconds = Number(response.headers.get('Retry-After') ?? NaN);
    if (response.status !== 429 || tries === TRIES || !(seconds <= LONGEST_WAIT_S)) return response;
    slowed.set(++waiting > 0);
    // A little more, and not all at the same moment.
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + Math.random() * 500));
    slowed.set(--waiting > 0);
  }
}
