import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, put } from '@/api/client';
import { toastDone, toastWarning } from '@/shared/ui/feedback';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import { useToday } from '@/shared/useToday';
import { meetingOf } from './asked';
import { ticked } from './meetingValues';

/** Something that was agreed is done, or isn't after all: written into its meeting as that stands now, also once it is closed. */
export function useTick() {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const fresh = useFresh();
  const today = useToday();
  const tick = useCallback(
    (meeting: string, action: string, done: boolean) =>
      send(
        async () => {
          const { data, etag } = await fresh(meetingOf(meeting));
          return put('/api/v1/meetings/{id}', {
            params: { path: { id: meeting } },
            body: ticked(data, action, done ? today : null),
            headers: ifMatch(etag),
          });
        },
        {
          done: () => toastDone(t(done ? 'action.ticked' : 'action.unticked')),
          conflict: (problem) => {
            if (problem.status !== 412) return false;
            toastWarning(t('action.changed'));
            return true;
          },
        },
      ),
    [send, fresh, today, t],
  );
  return { tick, busy };
}
