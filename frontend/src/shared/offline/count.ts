import { useSyncExternalStore } from 'react';
import { pageOwner } from '../signedIn';

/**
 * How many writes of a user wait, as a number beside the queue: the frame shows it, and asks before signing out, without loading
 * what the queue is made of.
 */
const key = (owner: string) => `maekhai.waiting.${owner}`;

const listeners = new Set<() => void>();

export function waitingCount(owner = pageOwner()): number {
  try {
    return Number(localStorage.getItem(key(owner)) ?? 0);
  } catch {
    return 0;
  }
}

export function noteWaiting(owner: string, count: number) {
  try {
    if (count > 0) localStorage.setItem(key(owner), String(count));
    else localStorage.removeItem(key(owner));
  } catch {
    // The page of the queue counts for itself.
  }
  for (const listener of listeners) listener();
}

const carried = (owner: string) => `maekhai.carried.${owner}`;

/** When all that a user takes along was read last, in milliseconds since 1970. */
export function carriedAt(owner: string): number {
  try {
    return Number(localStorage.getItem(carried(owner)) ?? 0);
  } catch {
    return 0;
  }
}

export function noteCarried(owner: string, at: number | null) {
  try {
    if (at === null) localStorage.removeItem(carried(owner));
    else localStorage.setItem(carried(owner), String(at));
  } catch {
    // It is read again the next time.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  // of other tabs
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export const useWaitingCount = () => useSyncExternalStore(subscribe, waitingCount);
