import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useNotifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { clockBehind, serverDay } from '@/shared/clock';
import { useFormat } from '@/shared/format';
import { useWaitingCount } from '@/shared/offline/count';
import { useShownSince } from '@/shared/offline/reads';
import { can, useMe } from '@/shared/session';
import { CalledContext, type CalledPlace } from '@/shared/ui/called';
import { Bones } from '@/shared/ui/feedback';
import { Icon, Mark } from '@/shared/ui/icons';
import { LanguageChoice } from '@/shared/ui/LanguageChoice';
import { useHref } from '@/shared/url';
import { AsOf } from './AsOf';
import { CatchCrash } from './CatchCrash';
import { type Item, itemsFor } from './navigation';
import { PrintHead } from './PrintHead';
import { page } from './page';
import { ScopeBar } from './ScopeBar';
import { UserButton } from './UserButton';
import { useScroll } from './useScroll';

const SearchBox = lazy(() => import('./SearchBox'));
const More = lazy(() => import('./More'));
const Toasts = lazy(() => import('./Toasts'));
const UserMenu = lazy(() => import('./UserMenu'));
const CalledDialog = page(() => import('@/features/visit/called/CalledDialog'), 'visits', 'queue');

/** The frame around every page: rail, top bar and, on a phone, the bar at the foot. */
export default function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const [moreOpen, more] = useDisclosure(false);
  const [searchOpen, search] = useDisclosure(false);
  const [called, setCalled] = useState<CalledPlace>();
  useHotkeys([['mod+K', search.open]], []);
  useScroll();
  const items = itemsFor(me);
  const foot = items.slice(0, 4);
  const notesCalls = can(me, 'PROVINCE', 'DISTRICT') || me.trainerId != null;

  return (
    <CalledContext.Provider value={notesCalls ? setCalled : null}>
      <a className="mk-skip" href="#main">
        {t('app.skip')}
      </a>
      <Told />
      <div className="mk-frame">
        <nav className="mk-rail" aria-label={t('nav.label')}>
          <Link className="mk-brand" to={href('/')}>
            <Mark />
            <span>
              {t('app.name')}
              <small>{t('app.tagline')}</small>
            </span>
          </Link>
          <ul>
            {items.map((item) => (
              <li key={item.key}>
                <Entry item={item} className="mk-nav">
                  <Icon name={item.icon} />
                  {t(`nav.${item.key}`)}
                </Entry>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mk-main">
          <header className="mk-top">
            <Link
              className="mk-only-phone"
              to={href('/')}
              aria-label={t('app.name')}
              style={{ display: 'flex' }}
            >
              <Mark size={30} />
            </Link>
            <ScopeBar />
            <div className="mk-grow" />
            <AsOf />
            <Button
              variant="default"
              size="xs"
              className="mk-hide-phone"
              leftSection={<Icon name="search" size={16} />}
              onClick={search.open}
            >
              {t('search.button')} <kbd style={{ marginLeft: 8, fontSize: '.75rem' }}>Ctrl K</kbd>
            </Button>
            <ActionIcon
              className="mk-only-phone"
              variant="default"
              size={34}
              aria-label={t('search.button')}
              onClick={search.open}
            >
              <Icon name="search" size={18} />
            </ActionIcon>
            <span className="mk-hide-phone">
              <LanguageChoice />
            </span>
            <ToSend />
            <User />
          </header>
          <Away />
          {me.demo && (
            <aside className="mk-demo" aria-label={t('app.demoLabel')}>
              {t('app.demo')}
            </aside>
          )}
          <main id="main" className="mk-page" tabIndex={-1} style={{ outline: 'none' }}>
            <PrintHead />
            <CatchCrash>
              <Suspense fallback={<Bones lines={10} height={22} />}>
                <Outlet />
              </Suspense>
            </CatchCrash>
          </main>
        </div>
        <nav className="mk-bottom" aria-label={t('nav.label')}>
          {foot.map((item) => (
            <Entry key={item.key} item={item}>
              <Icon name={item.icon} size={22} />
              {t(`navShort.${item.key}`)}
            </Entry>
          ))}
          <button type="button" onClick={more.open} aria-haspopup="dialog">
            <Icon name="more" size={22} stroke={3} />
            {t('nav.more')}
          </button>
        </nav>
      </div>
      {moreOpen && (
        <Suspense>
          <More onClose={more.close}>
            <LanguageChoice />
            <ul style={{ listStyle: 'none', margin: 0, padding: '8px 0 16px' }}>
              {items.slice(4).map((item) => (
                <li key={item.key}>
                  <NavLink className="mk-nav" to={href(item.to)} onClick={more.close}>
                    <Icon name={item.icon} />
                    {t(`nav.${item.key}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </More>
        </Suspense>
      )}
      {searchOpen && (
        <Suspense>
          <SearchBox onClose={search.close} />
        </Suspense>
      )}
      {called && (
        <Suspense>
          <CalledDialog key={called.code} place={called} onClose={() => setCalled(undefined)} />
        </Suspense>
      )}
    </CalledContext.Provider>
  );
}

/** What happened, told in a corner: there from the start, so that readers hear what is put into it. */
function Told() {
  const { notifications } = useNotifications();
  const [used, setUsed] = useState(false);
  if (notifications.length > 0 && !used) setUsed(true);
  return (
    <div role="status">
      {used && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
    </div>
  );
}

/** How many of one's own wait on this device. */
function ToSend() {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const client = useQueryClient();
  const count = useWaitingCount();
  const any = count > 0;
  useEffect(() => {
    if (any) void import('./sendWaiting').then(({ sendWaiting }) => sendWaiting(client));
  }, [any, client]);
  if (!any) return null;
  return (
    <Link className="mk-tosend" to={href('/queue')} aria-label={t('offline.waiting', { n: f.n(count) })}>
      <Icon name="upload" size={16} />
      {f.n(count)}
    </Link>
  );
}

/** Whoever sees what was kept is told since when. */
function Away() {
  const { t } = useTranslation();
  const f = useFormat();
  const since = useShownSince();
  return (
    <div role="status">
      {since !== undefined && (
        <p className="mk-demo" style={{ margin: 0 }}>
          {t('offline.away', { at: f.moment(new Date(since).toISOString()) })}
          {clockBehind() !== 0 && ` ${t('offline.clock', { day: f.date(serverDay()) })}`}
        </p>
      )}
    </div>
  );
}

/** A way to a page, marked while that page or one that belongs to it is open. */
function Entry({ item, className, children }: { item: Item; className?: string; children: ReactNode }) {
  const href = useHref();
  const { pathname } = useLocation();
  const under = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const here = item.to === '/' ? pathname === '/' : [item.to, ...(item.also ?? [])].some(under);
  return (
    <Link className={className} to={href(item.to)} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** What is in it is loaded when it is opened for the first time. */
function User() {
  const [used, setUsed] = useState(false);
  const closed = <UserButton aria-haspopup="menu" onClick={() => setUsed(true)} />;
  return used ? (
    <Suspense fallback={closed}>
      <UserMenu />
    </Suspense>
  ) : (
    closed
  );
}
