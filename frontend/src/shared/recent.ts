import { pageOwner } from './signedIn';

/** What was opened last, to be opened again. Kept on this device for its owner alone, and forgotten when they sign out. */
const KEY = 'maekhai.recent';
const MOST = 8;

export function recentOf<T>(): T[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { owner: string; items: T[] } | null;
    return kept !== null && kept.owner === pageOwner() ? kept.items : [];
  } catch {
    return [];
  }
}

export function noteRecent<T extends { kind: string; id: string }>(item: T) {
  const others = recentOf<T>().filter((one) => one.kind !== item.kind || one.id !== item.id);
  try {
    const items = [item, ...others].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify({ owner: pageOwner(), items }));
  } catch {
    // A device that keeps nothing begins with nothing.
  }
}

export function dropRecent() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
