import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { pageOwner } from '../signedIn';
import { waitingOf } from './outbox';
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
