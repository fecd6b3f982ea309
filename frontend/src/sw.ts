/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import {
  addRoute,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precache,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isStillOpen, SESSION, SIGNING_OUT } from './shared/signOut';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** What a page says to a build that waits. */
const TAKE_OVER = 'TAKE_OVER';
/** A build that doesn't come although it was asked so often comes another time. */
const MOST = 3;

cleanupOutdatedCaches();
// the page that installed it works without a connection from then on, not from its next start
clientsClaim();
precache(self.__WB_MANIFEST);

const page = createHandlerBoundToURL('/index.html');

let asked = 0;

/**
 * A newer build that waits is taken when the screen is started, or loaded anew, and stands in no second tab: nobody looks at a
 * page whose pieces go. It comes as soon as this worker has given its last answer, which is to ask again.
 */
async function newerBuild(): Promise<Response | undefined> {
  const { waiting } = self.registration;
  if (!waiting || asked >= MOST || (await self.clients.matchAll({ type: 'window' })).length > 1)
    return undefined;
  asked += 1;
  waiting.postMessage(TAKE_OVER);
  return new Response('', { headers: { 'Content-Type': 'text/html; charset=UTF-8', Refresh: '0' } });
}

registerRoute(
  new NavigationRoute(async (options) => (await newerBuild()) ?? page(options), {
    // the server's own, and files
    denylist: [/^\/(api|q)(\/|$)/, /\.[^/]*$/],
  }),
);
// after the pages, so that the address of the first one is a page as well
addRoute({ directoryIndex: '', cleanURLs: false });

/** Whether somebody signed out here and the server doesn't know it yet; undefined until it was looked at. */
let leftOpen: boolean | undefined;
const look = async () => {
  leftOpen = await isStillOpen();
  return leftOpen;
};
void look();

/** Whoever comes next reads nothing with a session that was signed out of, not by the address of an answer either. */
async function unlessSignedOut(request: Request): Promise<Response> {
  if (!(await look())) return fetch(request);
  if (request.mode === 'navigate') return Response.redirect('/sign-in');
  return Response.json(
    { status: 401, code: 'UNAUTHENTICATED', title: 'Unauthorized' },
    { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (leftOpen === false || origin !== location.origin || !pathname.startsWith('/api/')) return;
  // signing in and out are the ways out of it
  if (pathname === SESSION && request.method !== 'GET') return;
  event.respondWith(unlessSignedOut(request));
});

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void self.skipWaiting();
  // until it is looked at again nothing passes
  if (event.data === SIGNING_OUT) leftOpen = undefined;
});
