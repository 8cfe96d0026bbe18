import { post, sessionEnded } from '../../lib/http';
import { zh } from '../../copy/zh';
import { saveAll } from '../intake/drafts';

type Said = { left: true } | { signedIn: string };
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');

const login = (to: string) => `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(to)}`;
const logout = (to: string) => `/.auth/logout?post_logout_redirect_uri=${encodeURIComponent(to)}`;

/** Where another window reports that its sign-in worked. */
export const SIGNED_IN = '/signed-in';

/** The next person at this PC must not be greeted by this one's name, nor find this one still signed in at the platform. */
export async function endPlatformSession(): Promise<void> {
  await saveAll();
  if ('caches' in window) await caches.delete('me');
  await fetch('/.auth/logout', { redirect: 'manual', cache: 'no-store' }).catch(() => undefined);
}

/** The mark of the ended session goes only now, so that nobody begins a new one without a sign-in. */
const putMarkAway = () => post('/api/public/sign-out', {}).catch(() => undefined);

/** After a session that ran out the platform asks anew; else whoever is still signed in there just comes in. */
const way = (to: string, anew: boolean) => (anew ? logout(login(to)) : login(to));

export async function signInHere(anew: boolean): Promise<void> {
  await saveAll();
  await putMarkAway();
  window.location.assign(way(window.location.pathname, anew));
}

/** In a window of its own: what stands in the forms of this page stays. */
export async function signInBeside(anew: boolean): Promise<void> {
  await putMarkAway();
  const beside = channel && window.open(way(SIGNED_IN, anew), 'sign-in', 'popup,width=640,height=760');
  if (!beside) await signInHere(anew);
}

/** The button: everything of this person that is not sealed leaves the browser. */
export async function leave(): Promise<void> {
  await endPlatformSession();
  sessionStorage.clear();
  await putMarkAway();
  channel?.postMessage({ left: true } satisfies Said);
  window.location.assign(logout('/'));
}

export const sayISignedIn = (staffId: string) => channel?.postMessage({ signedIn: staffId } satisfies Said);

/** What other windows of this browser say; somebody else at this PC gets a page of his own. */
export function hearOthers(staffId: string, goOn: () => void): () => void {
  const hear = ({ data }: MessageEvent<Said>) => {
    if ('left' in data) sessionEnded.set({ why: zh.session.left, covered: true });
    else if (data.signedIn !== staffId) void saveAll().then(() => window.location.assign('/'));
    else if (sessionEnded.get()) {
      sessionEnded.set(false);
      goOn();
    }
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
