import './signIn.css';
import { createRoot } from 'react-dom/client';
import SignInPage from '@/features/security/SignInPage';
import { startI18n } from '@/shared/i18n';

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

export async function openSignIn() {
  document.documentElement.dataset.mantineColorScheme = scheme();
  await startI18n('start');
  const root = createRoot(document.getElementById('root') as HTMLElement);
  root.render(
    <SignInPage
      onSubmit={() => void loadApp()}
      onSignedIn={async (me, next) => {
        const { openApp } = await loadApp();
        history.replaceState(null, '', next);
        await openApp(me, { root });
      }}
    />,
  );
}
