const KEY = 'maekhai.signedIn';

/**
 * The level of who was signed in at this browser when last seen: a guess, for what to load before the server has said
 * who asks.
 */
export function lastSignedIn(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberSignedIn(level: string | null) {
  try {
    if (level) localStorage.setItem(KEY, level);
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
