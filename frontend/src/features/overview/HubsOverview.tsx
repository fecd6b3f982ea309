import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubCounts } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

/** How far the network of hubs reaches, each number before the list behind it. */
export function HubsOverview({ hubs }: { hubs: HubCounts }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const tiles = [
    { key: 'active', to: href('/hubs', { state: 'ACTIVE' }), value: f.n(hubs.active), bad: false },
    {
      key: 'served',
      to: href('/hub-network'),
      value: t('hubTile.of', { n: f.n(hubs.served), of: f.n(hubs.needy) }),
      bad: false,
    },
    {
      key: 'lapsed',
      to: href('/hubs', { state: 'SUSPENDED' }),
      value: f.n(hubs.lapsed),
      bad: hubs.lapsed > 0,
    },
  ] as const;
  return (
    <section aria-labelledby="home-hubs">
      <h2 id="home-hubs" style={{ margin: '0 0 8px' }}>
        {t('hubNav.label')}
      </h2>
      <ul className="mk-tiles">
        {tiles.map((tile) => (
          <li key={tile.key}>
            <Link className="mk-tile mk-tile-tall" data-calm={!tile.bad || undefined} to={tile.to}>
              <b>{tile.value}</b>
              <span>{t(`hubTile.${tile.key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
