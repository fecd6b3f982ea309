import { useSyncExternalStore } from 'react';
import type { Kept } from '@/api/client';
import { clockBehind, noteServerTime, serverDay } from '../clock';
import { deviceDay, lastSignedIn, pageOwner } from '../signedIn';

/**
 * What is read on the road, by the path after /api/v1: my places, what is known of one, visits and what they ask, issues. Whatever else is
 * read needs a connection.
 */
const KEPT_PATHS = [
  /^\/visits(\/|$)/,
  /^\/issues(\/[0-9a-f-]{36})?$/,
  /^\/checklists(\/|$)/,
  /^\/holidays$/,
  /^\/provinces$/,
  /^\/districts$/,
  /^\/trainers(\/[^/]+)?$/,
  /^\/local-governments(\/[^/]+)?$/,
  /^\/local-governments\/[^/]+\/(contacts|compliance|budget-status|posting-status|checklist-scores)$/,
  /^\/compliance\/policy$/,
  /^\/assignments$/,
];

/** These are read by everybody's first page, which waits for nothing: they are kept once anything else is. */
const BESIDE = /^\/(provinces|districts)$/;

/** Borne by an answer that was kept: since when, in milliseconds since 1970. */
export const KEPT_AT = 'Maekhai-Kept-At';

/** Characters. What is longer is no page for a phone. */
const LONGEST = 1_000_000;

const API = /^\/api\/v1/;
const shape = (request: Request) => {
  const { pathname, search } = new URL(request.url);
  // what is asked as of today is found again tomorrow, also where the clock of this device says another day
  const today = new RegExp(`([?&])on=(?:${deviceDay()}|${serverDay()})(&|$)`);
  return { path: pathname.replace(API, ''), url: pathname + search.replace(today, '$1$2') };
};
const isKept = (path: string) => KEPT_PATHS.some((kept) => kept.test(path));

let loaded: Promise<typeof import('./store')> | undefined;
const loadStore = () => {
  loaded ??= import('./store');
  return loaded;
};

/** When what is shown was read, the oldest of it; undefined while the server answers. */
let since: number | undefined;
const listeners = new Set<() => void>();
function shownSince(at: number | undefined) {
  if (since === at) return;
  since = at;
  for (const listener of listeners) listener();
}

/** Whether something was shown that was kept before, and the server hasn't answered since. */
export const isAway = () => since !== undefined;

export const useShownSince = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => since,
  );

/** Keeps answers for the user of this page, and gives them when the server can't be reached. */
export const keptReads: Kept = {
  keep(request, answer) {
    shownSince(undefined);
    noteServerTime(answer.headers.get('Date'));
    const { path, url } = shape(request);
    if (!isKept(path) || (BESIDE.test(path) && !loaded)) return;
    // the same addresses answer with files as well
    if (!answer.headers.get('Content-Type')?.includes('json')) return;
    const owner = pageOwner();
    const copy = answer.clone();
    // by the server's clock: this device's may be set meanwhile
    const at = Date.now() + clockBehind();
    // beside what is shown: a device that keeps nothing still shows it
    void (async () => {
      const [{ store }, body] = await Promise.all([loadStore(), copy.text()]);
      if (body.length > LONGEST) return;
      // another window may have signed somebody else in, whose answer this is
      if (lastSignedIn()?.id !== owner) return;
      await store.answers.put({ owner, url, at, body, etag: copy.headers.get('ETag') });
    })().catch(() => undefined);
  },
  async find(request) {
    const { path, url } = shape(request);
    if (!isKept(path)) return undefined;
    const { store } = await loadStore();
    const found = await store.answers.get([pageOwner(), url]).catch(() => undefined);
    if (!found) return undefined;
    shownSince(Math.min(since ?? found.at, found.at));
    return new Response(found.body, {
      headers: {
        'Content-Type': 'application/json',
        [KEPT_AT]: String(found.at),
        ...(found.etag && { ETag: found.etag }),
      },
    });
  },
};
