import type { QueryClient } from '@tanstack/react-query';
import { api, get } from '@/api/client';
import { ProblemError } from '@/api/problem';
import i18next from '@/shared/i18n';
import { toastProblem, toastWarning } from '@/shared/ui/feedback';

/** Ties a neighbour to a hub. True: done; a refusal is told, with whose member it is already. */
export async function tie(client: QueryClient, hubId: string, code: string): Promise<boolean> {
  try {
    await api.PUT('/api/v1/hubs/{id}/members/{code}', { params: { path: { id: hubId, code } } });
    await client.invalidateQueries();
    return true;
  } catch (error) {
    const other = error instanceof ProblemError && error.code === 'MEMBER_ELSEWHERE' && error.problem.hubId;
    const hub =
      typeof other === 'string'
        ? await client
            .fetchQuery(get('/api/v1/hubs/{id}', { params: { path: { id: other } } }))
            .catch(() => null)
        : null;
    if (hub) toastWarning(i18next.t('members.elsewhereNow', { name: hub.localGovernment.name }));
    else toastProblem(error);
    return false;
  }
}
