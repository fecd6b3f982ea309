import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Me } from '@/api/types';
import { can, useMe } from '../session';
import { useHref } from '../url';

/** The pages of one work, one beside the other. */
export function SubNav({
  label,
  pages,
}: {
  label: string;
  /** `end`: what lies below it is another page. */
  pages: readonly { path: string; name: string; end?: boolean }[];
}) {
  const href = useHref();
  const nav = useRef<HTMLElement>(null);
  // on a phone the one that is open may lie beyond the edge; only the row moves, for the page stays where it was left
  useLayoutEffect(() => {
    const here = nav.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    const row = nav.current?.getBoundingClientRect();
    if (!nav.current || !here || !row) return;
    nav.current.scrollLeft += Math.max(0, here.right - row.right) + Math.min(0, here.left - row.left);
  }, []);
  return (
    <nav ref={nav} className="mk-subnav mk-noprint" aria-label={label}>
      {pages.map(({ path, name, end }) => (
        <NavLink key={path} to={href(path)} end={end}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}

/** Of those that are offered, which somebody may open. */
export const shown = <K extends string>(pages: readonly { key: K; show: boolean }[]) =>
  pages.filter((page) => page.show).map(({ key }) => key);

export const trainerPages = (me: Me) =>
  shown([
    { key: 'coverage', show: me.role !== 'LOCAL' },
    { key: 'plans', show: can(me, 'DEPARTMENT', 'PROVINCE', 'TRAINER', 'OBSERVER') },
    { key: 'trainers', show: true },
    { key: 'training', show: true },
  ] as const);

/** The memo's orders 1 and 2. */
export function TrainerNav() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <SubNav
      label={t('trainerNav.label')}
      pages={trainerPages(me).map((key) => ({ path: `/${key}`, name: t(`trainerNav.${key}`) }))}
    />
  );
}

export const hubPages = (me: Me) =>
  shown([
    { key: 'hub-network', show: true },
    { key: 'hubs', show: true },
    { key: 'hub-candidates', show: true },
    { key: 'hub-unserved', show: true },
    { key: 'hub-plans', show: can(me, 'DEPARTMENT', 'PROVINCE', 'TRAINER', 'OBSERVER') },
    { key: 'hub-letter', show: can(me, 'PROVINCE') },
  ] as const);

/** Order 3. */
export function HubNav() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.role === 'LOCAL') return null;
  return (
    <SubNav
      label={t('hubNav.label')}
      pages={hubPages(me).map((key) => ({ path: `/${key}`, name: t(`hubNav.${key}`) }))}
    />
  );
}
