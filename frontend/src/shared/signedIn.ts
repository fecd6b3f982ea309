const KEY = 'maekhai.signedIn';

/** Whether this browser was signed in when last seen: a guess, for what to load before the server has said who asks. */
export function seemsSignedIn(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberSignedIn(signedIn: boolean) {
  try {
    if (signedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing waits for the answer each time.
  }
}

export const SIGN_IN = '/sign-in';

/** The page to sign in, which leads back to where somebody wanted to go. */
export function signInAddress(): string {
  const next = location.pathname + location.search;
  return next === '/' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(next)}`;
}
