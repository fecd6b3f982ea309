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

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** What a page says to a build that waits. */
const TAKE_OVER = 'TAKE_OVER';
/** Milliseconds. A build that doesn't come in this time comes another time. */
const PATIENCE = 3000;

cleanupOutdatedCaches();
// the page that installed it works without a connection from then on, not from its next start
clientsClaim();
precache(self.__WB_MANIFEST);

const page = createHandlerBoundToURL('/index.html');

/**
 * A newer build that waits is taken when the screen is started, or loaded anew, and stands in no second tab: nobody looks at a
 * page whose pieces go.
 */
async function newerBuild(): Promise<Response | undefined> {
  const { waiting } = self.registration;
  if (!waiting || (await self.clients.matchAll({ type: 'window' })).length > 1) return undefined;
  const taken = await new Promise<boolean>((told) => {
    setTimeout(() => told(false), PATIENCE);
    waiting.addEventListener('statechange', () => told(waiting.state !== 'installed'));
    waiting.postMessage(TAKE_OVER);
  });
  return taken
    ? new Response('', { headers: { 'Content-Type': 'text/html; charset=UTF-8', Refresh: '0' } })
    : undefined;
}

registerRoute(
  new NavigationRoute(async (options) => (await newerBuild()) ?? page(options), {
    // the server's own, and files
    denylist: [/^\/(api|q)(\/|$)/, /\.[^/]*$/],
  }),
);
// after the pages, so that the address of the first one is a page as well
addRoute({ directoryIndex: '', cleanURLs: false });

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void self.skipWaiting();
});
