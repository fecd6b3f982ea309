import './app.css';
import { createRoot, type Root } from 'react-dom/client';
import type { Me } from '@/api/types';
import { startI18n } from '@/shared/i18n';
import { sessionQuery } from '@/shared/session';
import { rememberSignedIn } from '@/shared/signedIn';
import { App, makeQueryClient } from './App';

const newRoot = () => createRoot(document.getElementById('root') as HTMLElement);

/**
 * The application, for who is signed in.
 *
 * @param me undefined when the server couldn't say it: it is asked again
 */
export async function openApp(me: Me | undefined, root: Root = newRoot()) {
  await startI18n('start', 'main');
  const client = makeQueryClient();
  if (me) {
    rememberSignedIn(true);
    client.setQueryData(sessionQuery.queryKey as readonly unknown[], me);
  }
  root.render(<App client={client} />);
}
