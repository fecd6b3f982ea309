import type { Me, Overview } from './api/types';
import { reloadWhenOutdated } from './app/reloadWhenOutdated';
import { serverDay } from './shared/clock';
import { SCOPE_KEYS } from './shared/scopeKeys';
import { lastSignedIn, SIGN_IN, signInAddress } from './shared/signedIn';
import { isSigningOut } from './shared/signOut';

reloadWhenOutdated();

/** Null when nobody is signed in; undefined when there is no answer, which the application asks for again and tells. */
async function ask<T>(path: string): Promise<T | null | undefined> {
  try {
    const answer = await fetch(`/api/v1/${path}`, { headers: { Accept: 'application/json' } });
    // to its end also when it is of no use: a browser takes a page for unfinished until then
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as T;
    return answer.status === 401 ? null : undefined;
  } catch {
    return undefined;
  }
}

const loadSignIn = () => import('./app/signIn');

/** With the first page, which most open: what it needs comes at the same time. */
const loadApp = () => {
  if (location.pathname === '/') void import('./app/pages/Home');
  return import('./app/start');
};

function askOverview() {
  const asked = new URLSearchParams(location.search);
  const scope = new URLSearchParams();
  for (const key of SCOPE_KEYS) if (asked.has(key)) scope.set(key, asked.get(key) ?? '');
  return ask<Overview>(`overview?${scope}`);
}

/** Milliseconds. Who was here before doesn't wait longer for an answer that may never come. */
const PATIENCE = 3000;
const late = () => new Promise<undefined>((told) => setTimeout(told, PATIENCE));

/** This piece is small so that it asks who is there while the large ones are on their way. */
async function open() {
  // who signed out without a connection is out, although the server doesn't know it yet
  if (isSigningOut()) history.replaceState(null, '', SIGN_IN);
  if (location.pathname === SIGN_IN) return (await loadSignIn()).openSignIn();
  const asked = ask<Me>('session');
  // who was signed in before doesn't wait for the answer
  const last = lastSignedIn();
  const app = last ? loadApp() : undefined;
  const home =
    last && last.scope.level !== 'LOCAL_GOVERNMENT' && location.pathname === '/' ? askOverview() : undefined;
  const me = await (last ? Promise.race([asked, late()]) : asked);
  if (me === null) {
    history.replaceState(null, '', signInAddress());
    return (await loadSignIn()).openSignIn();
  }
  // without an answer it is as they left it; the application asks again
  const before = !me && last ? { ...last, today: serverDay() } : undefined;
  return (await (app ?? loadApp())).openApp(me ?? before, { home, asked: me !== undefined });
}

void open();
