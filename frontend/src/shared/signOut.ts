import { oneAtATime } from './offline/oneAtATime';

/**
 * Signing out, also without a connection. Only the server ends a session, and no script can take its cookie away; so before anything else
 * it is noted on the device that the session is to end. As long as that stands nobody gets in with it at this device: the screen opens
 * with the page to sign in whatever the server says, the service worker lets no request pass, and whoever of them reaches the server
 * first ends it.
 */
const KEY = 'maekhai.signingOut';
/** Where the service worker looks, which has no other memory in common with a page. */
const SHELF = 'maekhai-signing-out';
const MARK = '/signing-out';
export const SESSION = '/api/v1/session';
/** Milliseconds. */
const PATIENCE = 10_000;
/** What a page says to the service worker. */
export const SIGNING_OUT = 'SIGNING_OUT';

export function isSigningOut(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

const shelf = () => globalThis.caches?.open(SHELF);

/** @returns false when this device keeps nothing: then only the server's word counts */
export async function beginSigningOut(): Promise<boolean> {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    return false;
  }
  await shelf()
    ?.then((one) => one.put(MARK, new Response('')))
    .catch(() => undefined);
  globalThis.navigator?.serviceWorker?.controller?.postMessage(SIGNING_OUT);
  return true;
}

/** It has ended, or another has taken its place in this browser: its secret is nobody's any more. */
export async function signingOutIsOver() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // It was never noted.
  }
  await globalThis.caches?.delete(SHELF).catch(() => undefined);
}

/**
 * Tells the server, in a page or in the service worker.
 *
 * @returns whether the server said that there is no such session any more
 */
export async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch(SESSION, {
      method: 'DELETE',
      headers: { Accept: 'application/json' },
      // whoever signs in next waits for it, also on a network that swallows what is sent
      signal: AbortSignal.timeout(PATIENCE),
    });
    // what a network answers that wants one to sign in to it first is not the server's word
    const ours = answer.status === 204 || answer.headers.get('Content-Type')?.includes('problem+json');
    return ours === true && (answer.ok || answer.status === 401);
  } catch {
    return false;
  }
}

/** One window at a time: an end that comes late would be that of the next session. @returns whether nothing is left of it */
export const finishSigningOut = () =>
  oneAtATime(KEY, async () => {
    if (isSigningOut()) {
      if (!(await endSession())) return false;
      await signingOutIsOver();
    }
    return true;
  });

/** Called when somebody signs out in another window: what this one shows is theirs. */
export function onSigningOut(listener: () => void) {
  addEventListener('storage', (event) => {
    if ((event as StorageEvent).key === KEY && isSigningOut()) listener();
  });
}

/** For the service worker, which knows the shelf only. @returns whether a session still has to end */
export const isStillOpen = () =>
  oneAtATime(KEY, async () => {
    if ((await caches.match(MARK, { cacheName: SHELF })) === undefined) return false;
    if (!(await endSession())) return true;
    await caches.delete(SHELF);
    return false;
  });
