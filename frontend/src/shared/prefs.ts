import { useSyncExternalStore } from 'react';

/** What a person chose on this machine. Kept locally: it is taste, not data. */
export interface Prefs {
  lang: 'th' | 'en';
  thaiDigits: boolean;
}

const KEY = 'maekhai.prefs';
const listeners = new Set<() => void>();

function read(): Prefs {
  const base: Prefs = { lang: 'th', thaiDigits: false };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Prefs>;
    return { lang: stored.lang === 'en' ? 'en' : 'th', thaiDigits: stored.thaiDigits === true };
  } catch {
    return base;
  }
}

let current = read();

export function getPrefs(): Prefs {
  return current;
}

export function setPrefs(change: Partial<Prefs>) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function usePrefs(): Prefs {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getPrefs);
}
