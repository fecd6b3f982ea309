import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssueCounts } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { type Params, useHref } from '@/shared/url';

/** What isn't solved, each number before the list behind it. */
export function IssuesOverview({ issues }: { issues: IssueCounts }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { asOf } = useScope();
  // of a day that is over only what was open can be listed
  const now = (params: Params) => (asOf ? undefined : href('/issues', params));
  const tiles = [
    { key: 'open', to: href('/issues', { open: 'true' }), calm: true },
    { key: 'overdue', to: now({ overdue: 'true' }), calm: issues.overdue === 0 },
    { key: 'escalated', to: now({ state: 'ESCALATED' }), calm: true },
    { key: 'high', to: href('/issues', { open: 'true', severity: 'HIGH' }), calm: issues.high === 0 },
  ] as const;
  return (
    <section aria-labelledby="home-issues">
      <h2 id="home-issues" style={{ margin: '0 0 8px' }}>
        {t('nav.issues')}
      </h2>
      <ul className="mk-tiles">
        {tiles.map(({ key, to, calm }) => (
          <li key={key}>
            <Tile to={to} calm={calm}>
              <b>{f.n(issues[key])}</b>
              <span>{t(`issueTile.${key}`)}</span>
            </Tile>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tile({ to, calm, children }: { to: string | undefined; calm: boolean; children: ReactNode }) {
  const look = { className: 'mk-tile mk-tile-tall', 'data-calm': calm || undefined };
  return to ? (
    <Link {...look} to={to}>
      {children}
    </Link>
  ) : (
    <div {...look}>{children}</div>
  );
}
