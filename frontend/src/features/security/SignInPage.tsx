import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
// biome-ignore lint/style/noRestrictedImports: nothing of the query cache is loaded to sign in
import { perform, post } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Me } from '@/api/types';
import { problemText } from '@/shared/problemText';
import { isSigningOut } from '@/shared/signOut';
import { Icon, Mark } from '@/shared/ui/icons';
import { LanguageChoice } from '@/shared/ui/LanguageChoice';
import { useTitle } from '@/shared/ui/useTitle';

/** Only an address of this site may be returned to. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

/** Stands alone, of plain elements: whoever only signs in waits for nothing of the application behind it. */
export default function SignInPage({
  onSubmit,
  onSignedIn,
}: {
  /** The server is about to be asked: time to fetch what comes next, and to settle what has to be first. */
  onSubmit: () => Promise<void>;
  onSignedIn: (me: Me, next: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  // out of this device, but the server doesn't know it yet
  const [left] = useState(isSigningOut);
  useTitle(t('signIn.title'));

  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onSubmit();
      const { data } = await perform(
        post('/api/v1/session', { body: { username: username.trim(), password } }),
      );
      await onSignedIn(data, safeNext(new URLSearchParams(location.search).get('next')));
    } catch (error) {
      setProblem(
        error instanceof ProblemError && error.status === 401 ? t('signIn.wrong') : problemText(error),
      );
      setBusy(false);
    }
  };

  return (
    <div className="mk-signin">
      <header className="mk-signin-art">
        <div style={{ display: 'flex', alignItems: 'center', gap: 14 }}>
          <Mark size={44} />
          <span style={{ fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.5 }}>{t('app.name')}</span>
        </div>
        <Network />
        <p
          className="mk-hide-phone"
          style={{ fontSize: '1.375rem', lineHeight: 1.6, maxWidth: '30ch', margin: 0 }}
        >
          {t('signIn.purpose')}
        </p>
      </header>
      <main className="mk-signin-form">
        <div style={{ position: 'absolute', top: 16, right: 16 }}>
          <LanguageChoice />
        </div>
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            void submit();
          }}
        >
          <div>
            <h1 style={{ margin: 0 }}>{t('signIn.title')}</h1>
            <p className="mk-muted" style={{ margin: 0 }}>
              {t('signIn.lead')}
            </p>
          </div>
          {left && !problem && (
            <div className="mk-signin-note" role="status">
              {t('signIn.left')}
            </div>
          )}
          {problem && (
            <div className="mk-signin-alert" role="alert">
              {problem}
            </div>
          )}
          <div className="mk-signin-field">
            <label htmlFor={`${id}u`}>{t('signIn.username')}</label>
            <input
              id={`${id}u`}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              value={username}
              onChange={(e) => setUsername(e.currentTarget.value)}
            />
          </div>
          <div className="mk-signin-field">
            <label htmlFor={`${id}p`}>{t('signIn.password')}</label>
            <div>
              <input
                id={`${id}p`}
                type={shown ? 'text' : 'password'}
                autoComplete="current-password"
                required
                value={password}
                onChange={(e) => setPassword(e.currentTarget.value)}
              />
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('signIn.showPassword')}
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
              >
                <Icon name={shown ? 'eyeOff' : 'eye'} size={22} stroke={1.5} />
              </button>
            </div>
          </div>
          <button type="submit" className="mk-signin-submit" disabled={busy}>
            {t('signIn.submit')}
          </button>
          <p className="mk-small mk-muted" style={{ margin: 0 }}>
            {t('signIn.help')}
          </p>
        </form>
      </main>
    </div>
  );
}

/** A hub and its neighbours, the mark grown large: three are linked, the gold one is next. */
function Network() {
  const dots: [number, number, number, boolean][] = [
    [92, 66, 11, false],
    [318, 40, 9, false],
    [352, 190, 13, true],
    [196, 268, 10, false],
    [56, 214, 8, false],
  ];
  return (
    <svg
      viewBox="0 0 400 310"
      className="mk-hide-phone"
      aria-hidden="true"
      style={{ width: 'min(100%, 420px)', alignSelf: 'center' }}
    >
      {dots.map(([x, y, , next]) => (
        <path
          key={`l${x}`}
          d={`M200 152 ${x} ${y}`}
          stroke={next ? '#F2C14E' : '#5CC2BF'}
          strokeWidth="2"
          strokeDasharray={next ? '2 7' : undefined}
          strokeLinecap="round"
        />
      ))}
      <circle cx="200" cy="152" r="44" fill="none" stroke="#5CC2BF" strokeOpacity=".35" />
      <circle cx="200" cy="152" r="26" fill="#fff" />
      {dots.map(([x, y, r, next]) => (
        <circle key={`d${x}`} cx={x} cy={y} r={r} fill={next ? '#F2C14E' : '#A3D2D0'} />
      ))}
    </svg>
  );
}
