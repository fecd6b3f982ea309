const KEY = 'maekhai.reloadedAt';
/** A piece that is still missing after this came with the newest page: another reload would bring nothing. */
const PAUSE_MS = 60_000;

/**
 * A tab that was open during an upgrade asks for pieces of the version before, which are gone. It loads the page anew,
 * once: what stands in forms is kept as a draft. When that doesn't help, the error is shown as any other.
 */
export function reloadWhenOutdated(
  page: Pick<Window, 'addEventListener' | 'sessionStorage'> = window,
  reload = () => location.reload(),
) {
  page.addEventListener('vite:preloadError', (event) => {
    const last = Number(page.sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    page.sessionStorage.setItem(KEY, String(Date.now()));
    // not an error for whoever wanted the piece: the page goes
    event.preventDefault();
    reload();
  });
}
