import './app.css';
import { createRoot, type Root } from 'react-dom/client';
import type { Me, Overview } from '@/api/types';
import { overviewQuery } from '@/features/overview/overviewQuery';
import { startI18n } from '@/shared/i18n';
import { sessionQuery } from '@/shared/session';
import { rememberSignedIn } from '@/shared/signedIn';
import { App, makeQueryClient } from './App';

interface Begun {
  /** The answer that home shows, when it was asked for already. */
  home?: Promise<Overview | null | undefined>;
  /** Where the page to sign in is drawn. */
  root?: Root;
}

/**
 * The application, for who is signed in.
 *
 * @param me undefined when the server couldn't say it: it is asked again
 */
export async function openApp(me: Me | undefined, { home, root }: Begun = {}) {
  await startI18n('start', 'main');
  const client = makeQueryClient();
  if (me) {
    rememberSignedIn(me.scope.level);
    client.setQueryData(sessionQuery.queryKey as readonly unknown[], me);
  }
  if (home) {
    const query = overviewQuery(Object.fromEntries(new URLSearchParams(location.search)));
    void client.prefetchQuery({
      queryKey: query.queryKey as readonly unknown[],
      queryFn: async (context) => (await home) ?? (query.queryFn as CallableFunction)(context),
    });
  }
  (root ?? createRoot(document.getElementById('root') as HTMLElement)).render(<App client={client} />);
}
