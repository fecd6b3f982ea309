import type { Me } from './api/types';
import { reloadWhenOutdated } from './app/reloadWhenOutdated';
import { SCOPE_KEYS } from './shared/scopeKeys';
import { lastSignedIn, SIGN_IN, signInAddress } from './shared/signedIn';

reloadWhenOutdated();

const ask = (path: string) =>
  fetch(`/api/v1/${path}`, { headers: { Accept: 'application/json' } }).catch(() => null);

/** Null when nobody is signed in; undefined when that can't be told now, which the application then says. */
async function askSession(): Promise<Me | null | undefined> {
  const answer = await ask('session');
  if (answer?.status === 401) return null;
  return answer?.ok ? ((await answer.json()) as Me) : undefined;
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
  return ask(`overview?${scope}`);
}

/** This piece is small so that it asks who is there while the large ones are on their way. */
async function open() {
  if (location.pathname === SIGN_IN) return (await loadSignIn()).openSignIn();
  const asked = askSession();
  // who was signed in before doesn't wait for the answer
  const last = lastSignedIn();
  const app = last ? loadApp() : undefined;
  const home = last && last !== 'LOCAL_GOVERNMENT' && location.pathname === '/' ? askOverview() : undefined;
  const me = await asked;
  if (me === null) {
    history.replaceState(null, '', signInAddress());
    return (await loadSignIn()).openSignIn();
  }
  return (await (app ?? loadApp())).openApp(me, { home });
}

void open();
