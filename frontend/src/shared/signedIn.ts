import type { Me } from '@/api/types';

const KEY = 'maekhai.signedIn';

/**
 * Who was signed in at this browser when last seen: a guess, for what to load before the server has said who asks, and for
 * whom the screen starts when it can't be asked.
 */
export function lastSignedIn(): Me | null {
  try {
    const me: Me | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return me?.id ? me : null;
  } catch {
    return null;
  }
}

export function rememberSignedIn(me: Me | null) {
  try {
    if (me) localStorage.setItem(KEY, JSON.stringify(me));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing waits for the answer each time.
  }
}

/** Called when another window signs somebody else in; a session that only ended takes nothing from this page. */
export function onOtherSignedIn(listener: () => void) {
  addEventListener('storage', (event) => {
    const id = (event as StorageEvent).key === KEY ? lastSignedIn()?.id : undefined;
    if (id && owner && id !== owner) listener();
  });
}

/** The day that it is in Thailand, by the clock of this device. */
export const deviceDay = (now = Date.now()) => new Date(now + 7 * 3600_000).toISOString().slice(0, 10);

let owner = '';

/** Whose page this is, as long as it is open: what is kept on the device is kept for them. */
export const pageOwner = () => owner;

/** @returns false when the page is somebody else's already */
export function ownPage(id: string): boolean {
  if (owner && owner !== id) return false;
  owner = id;
  return true;
}

export const SIGN_IN = '/sign-in';

/** The page to sign in, which leads back to where somebody wanted to go. */
export function signInAddress(): string {
  const next = location.pathname + location.search;
  return next === '/' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(next)}`;
}
