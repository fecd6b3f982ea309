import { useMemo, useSyncExternalStore } from 'react';
import type { Report } from '@/api/types';
import { dropDraft, readDraft } from '@/shared/form/draft';
import { draftOf } from './draftOf';
import { textsOf } from './unwritten';
import { changed, type Typed } from './writing';

/** What a page that was left still sends, by the name of its draft. */
const leaving = new Map<string, Promise<unknown>>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  // another tab of this browser keeps and drops the same ones
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Goes on after its page is gone; what opens next waits for it. */
export function leave(name: string, sending: Promise<unknown>) {
  const done = sending
    .catch(() => undefined)
    .finally(() => {
      if (leaving.get(name) === done) leaving.delete(name);
      tell();
    });
  leaving.set(name, done);
  tell();
}

/** Whether a page that was left still sends what was typed on it. */
export const useLeaving = (name: string) => useSyncExternalStore(subscribe, () => leaving.has(name));

/** Gives up what the device kept. */
export function dropLeftover(name: string) {
  dropDraft(name);
  tell();
}

/** Of what was typed on this device, what the report doesn't say; and whether it is still on its way. */
export function useLeftover(report: Report) {
  const name = draftOf(report.provinceCode, report.month);
  const kept = useSyncExternalStore(subscribe, () => JSON.stringify(readDraft<Typed>(name)));
  const sends = useLeaving(name);
  const texts = useMemo(() => {
    const { mine } = (JSON.parse(kept) ?? {}) as Partial<Typed>;
    return mine ? changed(mine, textsOf(report)) : {};
  }, [kept, report]);
  return { texts, sends, isThere: sends || Object.keys(texts).length > 0, drop: () => dropLeftover(name) };
}
