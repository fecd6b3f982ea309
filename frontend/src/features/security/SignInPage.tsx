import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { sessionQuery } from '@/shared/session';
import { problemText } from '@/shared/ui/feedback';
import { Mark } from '@/shared/ui/icons';
import { LanguageToggle } from '@/shared/ui/LanguageToggle';
import { useTitle } from '@/shared/ui/useTitle';

/** Only an address of this site may be returned to. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

export default function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useTitle(t('signIn.title'));

  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await api.POST('/api/v1/session', { body: { username: username.trim(), password } });
      client.clear();
      client.setQueryData(sessionQuery.queryKey as readonly unknown[], data);
      navigate(safeNext(search.get('next')), { replace: true });
    } catch (error) {
      setProblem(
        error instanceof ProblemError && error.status === 401 ? t('signIn.wrong') : problemText(error),
      );
    } finally {
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
          <LanguageToggle />
        </div>
        <form
          noValidate
          style={{ width: '100%', maxWidth: 380 }}
          onSubmit={(e) => {
            e.preventDefault();
            void submit();
          }}
        >
          <Stack>
            <div>
              <h1 style={{ margin: 0 }}>{t('signIn.title')}</h1>
              <p className="mk-muted" style={{ margin: 0 }}>
                {t('signIn.lead')}
              </p>
            </div>
            {problem && (
              <Alert color="red" variant="light" role="alert">
                {problem}
              </Alert>
            )}
            <TextInput
              label={t('signIn.username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              size="md"
              value={username}
              onChange={(e) => setUsername(e.currentTarget.value)}
            />
            <PasswordInput
              label={t('signIn.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              size="md"
              value={password}
              onChange={(e) => setPassword(e.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
            <Button type="submit" size="md" loading={busy}>
              {t('signIn.submit')}
            </Button>
            <p className="mk-small mk-muted" style={{ margin: 0 }}>
              {t('signIn.help')}
            </p>
          </Stack>
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
