const KEY = 'maekhai.reloadedAt';
/** A piece that is still missing after this came with the newest page: another reload would bring nothing. */
const PAUSE_MS = 60_000;

/** Told when the server says that this screen is too old for it. */
export const TOO_OLD = 'maekhai:too-old';

/** The newest build that there is comes in, before the page is loaded anew. */
async function newest() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update();
}

/**
 * A tab that was open during an upgrade asks for pieces of the version before, which are gone, or in a way that the server no
 * longer knows. It loads the page anew, once: what stands in forms is kept as a draft, and what waits to be sent stays. When
 * that doesn't help, the error is shown as any other; and without a connection nothing newer would come.
 */
export function reloadWhenOutdated(
  page: Pick<Window, 'addEventListener' | 'sessionStorage' | 'navigator'> = window,
  reload = () => location.reload(),
) {
  const mayReload = () => {
    if (!page.navigator.onLine) return false;
    const last = Number(page.sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return false;
    page.sessionStorage.setItem(KEY, String(Date.now()));
    return true;
  };
  page.addEventListener('vite:preloadError', (event) => {
    if (!mayReload()) return;
    // not an error for whoever wanted the piece: the page goes
    event.preventDefault();
    reload();
  });
  page.addEventListener(TOO_OLD, () => {
    if (mayReload())
      void newest()
        .catch(() => undefined)
        .then(reload);
  });
}
