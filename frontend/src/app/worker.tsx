import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from '@/shared/i18n';
import { Icon } from '@/shared/ui/icons';

/** What a build that waits understands (sw.ts). */
const TAKE_OVER = 'TAKE_OVER';
const ID = 'newer-build';
/** Milliseconds between two looks whether there is a newer build, in a tab that stays open. */
const LOOK = 3600_000;

/** Offers a newer build as soon as it is there; who doesn't take it now gets it at the next start. */
function offer(waiting: ServiceWorker) {
  const take = () => waiting.postMessage(TAKE_OVER);
  notifications.show({
    id: ID,
    color: 'teal',
    autoClose: false,
    icon: <Icon name="download" size={18} />,
    title: i18next.t('build.newer'),
    message: (
      <>
        {i18next.t('build.newerText')}
        <br />
        <Button size="xs" mt={6} onClick={take}>
          {i18next.t('build.take')}
        </Button>
      </>
    ),
  });
}

/** Whichever window takes a newer build: the pieces of the others are gone with theirs, so all of them come again. Drafts stay. */
function comeAgain() {
  // the very first worker takes over the page that installed it, which is its own
  let controlled = navigator.serviceWorker.controller !== null;
  let leaving = false;
  addEventListener('beforeunload', () => {
    leaving = true;
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled && !leaving) {
      leaving = true;
      location.reload();
    }
    controlled = true;
  });
}

/** Keeps the screen on the device, so that it starts without a connection, and watches for newer builds of it. */
export async function watchBuilds() {
  const registration = await navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  if (!registration) return;
  comeAgain();
  // the very first one is no newer build than the page's own
  const offerNext = () => {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  };
  offerNext();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offerNext);
  });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < LOOK) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}
