import './app.css';
import { createRoot, type Root } from 'react-dom/client';
import { keepReads, onOutdated } from '@/api/client';
import type { Me, Overview } from '@/api/types';
import { overviewQuery } from '@/features/overview/overviewQuery';
import { startI18n } from '@/shared/i18n';
import { keptReads } from '@/shared/offline/reads';
import { sessionQuery } from '@/shared/session';
import { onOtherSignedIn, ownPage, rememberSignedIn, SIGN_IN } from '@/shared/signedIn';
import { isSigningOut, onSigningOut } from '@/shared/signOut';
import { App, makeQueryClient } from './App';
import { TOO_OLD } from './reloadWhenOutdated';

interface Begun {
  /** The answer that home shows, when it was asked for already. */
  home?: Promise<Overview | null | undefined>;
  /** Where the page to sign in is drawn. */
  root?: Root;
  /** Whether the server said who it is; else who it was is what is known, until it answers. */
  asked?: boolean;
}

/** Milliseconds after which what a page needs at once is mostly there. */
const SETTLED = 2000;

/**
 * The application, for who is signed in.
 *
 * @param me undefined when the server couldn't say it: it is asked again
 */
export async function openApp(me: Me | undefined, { home, root, asked = true }: Begun = {}) {
  await startI18n('start', 'main');
  const client = makeQueryClient();
  keepReads(keptReads);
  // what was typed here is a draft of its owner
  onOtherSignedIn(() => location.reload());
  onSigningOut(() => location.replace(SIGN_IN));
  // a page that comes back with all that it had in memory
  addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && isSigningOut()) location.replace(SIGN_IN);
  });
  onOutdated(() => dispatchEvent(new Event(TOO_OLD)));
  if (me) {
    ownPage(me.id);
    if (asked) rememberSignedIn(me);
    client.setQueryData(sessionQuery.queryKey as readonly unknown[], me, asked ? {} : { updatedAt: 0 });
  }
  if (home) {
    const query = overviewQuery(Object.fromEntries(new URLSearchParams(location.search)));
    void client.prefetchQuery({
      queryKey: query.queryKey as readonly unknown[],
      queryFn: async (context) => (await home) ?? (query.queryFn as CallableFunction)(context),
    });
  }
  (root ?? createRoot(document.getElementById('root') as HTMLElement)).render(<App client={client} />);
  // neither the page nor what it asks waits for this
  if (import.meta.env.PROD) {
    setTimeout(async () => {
      await (await import('./worker')).watchBuilds();
      if (me?.trainerId != null) await (await import('./carry')).carry(client, me);
    }, SETTLED);
  }
}
