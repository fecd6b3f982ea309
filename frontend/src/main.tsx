import type { Me } from './api/types';
import { reloadWhenOutdated } from './app/reloadWhenOutdated';
import { SIGN_IN, seemsSignedIn, signInAddress } from './shared/signedIn';

reloadWhenOutdated();

/** Null when nobody is signed in; undefined when that can't be told now, which the application then says. */
async function askSession(): Promise<Me | null | undefined> {
  try {
    const answer = await fetch('/api/v1/session', { headers: { Accept: 'application/json' } });
    if (answer.status === 401) return null;
    return answer.ok ? ((await answer.json()) as Me) : undefined;
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

/** This piece is small so that it asks who is there while the large ones are on their way. */
async function open() {
  if (location.pathname === SIGN_IN) return (await loadSignIn()).openSignIn();
  const asked = askSession();
  const app = seemsSignedIn() ? loadApp() : undefined;
  const me = await asked;
  if (me === null) {
    history.replaceState(null, '', signInAddress());
    return (await loadSignIn()).openSignIn();
  }
  return (await (app ?? loadApp())).openApp(me);
}

void open();
