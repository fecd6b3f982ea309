import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ProblemError } from '@/api/problem';
import { SessionContext, sessionQuery } from '@/shared/session';
import { Bones, Failed } from '@/shared/ui/feedback';

/** Lets signed-in people through and sends the others to sign in, remembering where they wanted to go. */
export function RequireSession() {
  const { t } = useTranslation();
  const location = useLocation();
  const session = useQuery({ ...sessionQuery, staleTime: 60_000 });
  const refused = session.error instanceof ProblemError && session.error.status === 401;
  if (session.data) {
    return (
      <SessionContext.Provider value={session.data}>
        <Outlet />
      </SessionContext.Provider>
    );
  }
  if (refused || session.data === null) {
    const next = location.pathname + location.search;
    return <Navigate replace to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} />;
  }
  return (
    <main className="mk-page" aria-label={t('app.name')}>
      {session.error ? <Failed error={session.error} retry={() => session.refetch()} /> : <Bones />}
    </main>
  );
}
