import './signIn.css';
import { createRoot } from 'react-dom/client';
import SignInPage from '@/features/security/SignInPage';
import { startI18n } from '@/shared/i18n';
import { finishSigningOut, isSigningOut, signingOutIsOver } from '@/shared/signOut';

const loadApp = () => import('./start');

/** Where the application keeps whether it is dark. */
const SCHEME = 'mantine-color-scheme-value';

function scheme(): string {
  try {
    return localStorage.getItem(SCHEME) === 'dark' ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}

/** Milliseconds between two tries to end a session at the server. */
const EVERY = 15_000;

/** Whoever signed out without a connection left a session behind. */
function endWhatIsLeft() {
  if (!isSigningOut()) return;
  const trying = setInterval(() => void attempt(), EVERY);
  const attempt = async () => {
    if (await finishSigningOut()) clearInterval(trying);
  };
  addEventListener('online', () => void attempt());
  void attempt();
}

export async function openSignIn() {
  document.documentElement.dataset.mantineColorScheme = scheme();
  await startI18n('start');
  endWhatIsLeft();
  const root = createRoot(document.getElementById('root') as HTMLElement);
  root.render(
    <SignInPage
      onSubmit={async () => {
        void loadApp();
        // the former first: its end would end the new one
        await finishSigningOut();
      }}
      onSignedIn={async (me, next) => {
        // a new session took the place of one that could not be ended: its secret is gone with its cookie
        await signingOutIsOver();
        const { openApp } = await loadApp();
        history.replaceState(null, '', next);
        await openApp(me, { root });
      }}
    />,
  );
}
