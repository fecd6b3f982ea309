import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { get } from '@/api/client';
import { ResponsibleCard } from '@/features/assignment/coverage/ResponsibleCard';
import { LocalHubCard } from '@/features/hub/LocalHubCard';
import { AskView } from '@/features/issue/ask/AskView';
import { useMe } from '@/shared/session';

/** Where a local government asks and follows; who can be called stands beside it. Others have the list. */
export default function AskPage() {
  const me = useMe();
  const code = me.scope.code ?? '';
  const local = me.role === 'LOCAL';
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code } } }),
    enabled: local,
  });
  if (!local) return <Navigate to="/issues" replace />;
  return (
    <AskView>
      {place.data && (
        <>
          <ResponsibleCard lg={place.data} />
          <LocalHubCard lg={place.data} />
        </>
      )}
    </AskView>
  );
}
