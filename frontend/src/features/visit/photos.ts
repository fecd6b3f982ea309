import { API } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { newId } from '@/shared/newId';
import { dropDraftsBelow, keep, sendAgain, throwAway, waitingOf } from '@/shared/offline/outbox';
import { shrink } from '@/shared/offline/shrink';
import { store, type WaitingState } from '@/shared/offline/store';
import { useKept } from '@/shared/offline/useOutbox';
import { pageOwner } from '@/shared/signedIn';
import { withParams } from '@/shared/url';

/** What was taken on a visit and isn't with the server yet. It lies on the device from the moment it is there. */
export interface Pending {
  id: number;
  name: string;
  data: Blob;
  state: WaitingState;
  /** Why it isn't there. */
  refused?: ProblemError;
}

const MAX = { bytes: 10 * 1024 * 1024, ofVisit: 20 };
export const MAX_OF_VISIT = MAX.ofVisit;

const visitAt = (id: string) => `${API}/visits/${id}`;

/** Those of a visit, from the form that took them until they are with the server. */
export function usePending(visitId: string): Pending[] {
  const below = `${visitAt(visitId)}/`;
  const found = useKept(async () => {
    const rows = (await waitingOf(pageOwner())).filter((row) => row.url.startsWith(below));
    const files = await store.files.bulkGet(rows.map((row) => row.id));
    return rows.map((row, i) => ({
      id: row.id,
      name: row.title,
      data: new Blob([files[i]?.bytes ?? new ArrayBuffer(0)], { type: row.type }),
      state: row.state,
      refused: row.state === 'REFUSED' && row.problem ? new ProblemError(row.problem) : undefined,
    }));
  });
  return found ?? [];
}

/** Those of a visit that isn't saved yet go after it; the others at once. */
export async function take(visitId: string, files: readonly File[], saved: boolean) {
  for (const file of files) {
    const small = await shrink(file);
    if (small.size > MAX.bytes) throw new ProblemError({ status: 413, title: '' });
    await keep({
      kind: 'ATTACHMENT',
      title: small.name,
      url: withParams(`${visitAt(visitId)}/attachments/${newId()}`, { name: small.name }),
      body: small,
      draft: !saved,
    });
  }
  if (saved) void sendAgain();
}

export const discard = (id: number) => throwAway(id);
export const again = (id: number) => sendAgain(id);
/** Whoever doesn't save the visit takes no photos of it. */
export const discardAll = (visitId: string) => dropDraftsBelow(visitAt(visitId));
