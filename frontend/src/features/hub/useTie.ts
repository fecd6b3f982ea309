import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, put } from '@/api/client';
import { toastWarning } from '@/shared/ui/feedback';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';

/** Ties neighbours to a hub; a refusal is told, with whose member it is already. */
export function useTie() {
  const { t } = useTranslation();
  const fresh = useFresh();
  const { send } = useSend();
  /** Who is being tied. */
  const [busy, setBusy] = useState<string>();
  const tie = async (id: string, code: string, then: () => void) => {
    setBusy(code);
    const tied = await send(put('/api/v1/hubs/{id}/members/{code}', { params: { path: { id, code } } }), {
      conflict: async ({ code: why, problem: { hubId } }) => {
        if (why !== 'MEMBER_ELSEWHERE' || typeof hubId !== 'string') return false;
        const query = get('/api/v1/hubs/{id}', { params: { path: { id: hubId } } });
        const hub = await fresh(query);
        toastWarning(t('members.elsewhereNow', { name: hub.localGovernment.name }));
        return true;
      },
    });
    if (tied) then();
    setBusy(undefined);
  };
  return { tie, busy };
}
