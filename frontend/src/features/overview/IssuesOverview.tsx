import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssueCounts } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** What isn't solved, each number before the list behind it. */
export function IssuesOverview({ issues }: { issues: IssueCounts }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const tiles = [
    { key: 'open', to: href('/issues', { open: 'true' }), calm: true },
    { key: 'overdue', to: href('/issues', { overdue: 'true' }), calm: issues.overdue === 0 },
    { key: 'escalated', to: href('/issues', { state: 'ESCALATED' }), calm: true },
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
            <Link className="mk-tile mk-tile-tall" data-calm={calm || undefined} to={to}>
              <b>{f.n(issues[key])}</b>
              <span>{t(`issueTile.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
