import type { QueryClient } from '@tanstack/react-query';
import i18next from '@/shared/i18n';
import { keepSending, onArrival } from '@/shared/offline/outbox';
import { toastDone } from '@/shared/ui/feedback';

let begun = false;

/** What waited goes on its way while whoever wrote it does something else, and is told when it has arrived. */
export function sendWaiting(client: QueryClient) {
  if (begun) return;
  begun = true;
  onArrival(() => {
    toastDone(i18next.t('offline.arrived'));
    void client.invalidateQueries();
  });
  keepSending();
}
