import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ProblemError } from '@/api/problem';
import { SessionContext, sessionQuery } from '@/shared/session';
import { ownPage, rememberSignedIn, signInAddress } from '@/shared/signedIn';
import { Bones, Failed } from '@/shared/ui/feedback';

/** Lets signed-in people through and sends the others to sign in, remembering where they wanted to go. */
export function RequireSession() {
  const { t } = useTranslation();
  const session = useQuery({ ...sessionQuery, staleTime: 60_000 });
  const refused = session.error instanceof ProblemError && session.error.status === 401;
  if (session.data) {
    // another window signed somebody else in: nothing that was read for one user stays in memory for the next
    if (!ownPage(session.data.id)) return <Anew />;
    return (
      <SessionContext.Provider value={session.data}>
        <Outlet />
      </SessionContext.Provider>
    );
  }
  if (refused || session.data === null) {
    return <ToSignIn />;
  }
  return (
    <main className="mk-page" aria-label={t('app.name')}>
      {session.error ? <Failed error={session.error} retry={() => session.refetch()} /> : <Bones />}
    </main>
  );
}

function Anew() {
  useEffect(() => location.reload(), []);
  return null;
}

/** A page of its own: nothing that was read for one user stays in memory for the next. */
function ToSignIn() {
  useEffect(() => {
    rememberSignedIn(null);
    location.replace(signInAddress());
  }, []);
  return null;
}
