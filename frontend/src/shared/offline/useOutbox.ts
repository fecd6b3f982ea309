import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { pageOwner } from '../signedIn';
import { lastWaitingAt, waitingBy, waitingOf } from './outbox';
import type { Waiting } from './store';

/** Follows what is kept on this device, by whatever tab it is changed; undefined until it was read. */
export function useKept<T>(read: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is the same as long as the page is there
  useEffect(() => {
    const following = liveQuery(read).subscribe({ next: setFound, error: () => undefined });
    return () => following.unsubscribe();
  }, []);
  return found;
}

/** What of this user waits on this device, oldest first. */
export const useWaiting = (): Waiting[] | undefined => useKept(() => waitingOf(pageOwner()));

/**
 * What waits at an address, or is mended by its number, when the form opens that goes on from it.
 *
 * @returns undefined until it was looked for; null when nothing waits there, or the device keeps nothing
 */
export function useWaitingAt(url: string | null, mended?: string): Waiting | null | undefined {
  const [found, setFound] = useState<{ of: string; row: Waiting | null }>();
  const of = `${url} ${mended}`;
  useEffect(() => {
    let there = true;
    const tell = (row: Waiting | undefined) => there && setFound({ of, row: row ?? null });
    const look = async () => {
      const row = mended ? await waitingBy(Number(mended)) : undefined;
      return row ?? (url === null ? undefined : await lastWaitingAt(url));
    };
    look().then(tell, () => tell(undefined));
    return () => {
      there = false;
    };
  }, [of, url, mended]);
  return found?.of === of ? found.row : undefined;
}
