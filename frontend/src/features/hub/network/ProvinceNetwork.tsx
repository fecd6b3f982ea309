import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { HubNetwork } from '@/api/types';
import { useFormat } from '@/shared/format';
import { mayWriteIn, useMe, useProvinceName, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useHref, useUrlState } from '@/shared/url';
import '../hub.css';
import { HubMapWithLegend } from '../HubMapWithLegend';
import { hubLook } from '../hubWords';
import { SelectedHub } from './SelectedHub';
import { useNetworkDrawing } from './useNetworkDrawing';

export function ProvinceNetwork({ province }: { province: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const { district } = useScope();
  const [url, change] = useUrlState();
  const place = { province, district };
  const network = useQuery(get('/api/v1/hub-network', { params: { query: place } }));
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const list = useQuery(
    get('/api/v1/hubs', { params: { query: { ...place, open: true, size: 500, sort: 'name' } } }),
  );
  const drawing = useNetworkDrawing(network.data, t('network.lacks'), t('network.hubLacks'));
  const title = t('network.title', { name: nameOf(province) });
  const error = network.error ?? list.error;
  if (error) {
    return (
      <>
        <Head title={title} />
        <Failed error={error} retry={() => Promise.all([network.refetch(), list.refetch()])} />
      </>
    );
  }
  if (!network.data || !list.data) {
    return (
      <>
        <Head title={title} />
        <Bones lines={10} height={22} />
      </>
    );
  }
  const { counts } = network.data;
  const select = (code: string | null) =>
    change({ hub: code === url.hub ? null : code }, { replace: true, keepPage: true });
  const hubs = list.data.items;
  const selected = hubs.find((h) => h.localGovernment.code === url.hub);
  const may = mayWriteIn(me, province);
  return (
    <div className="mk-grid">
      <div>
        <Head title={title}>
          {me.role !== 'DISTRICT' && (
            <Button
              component={Link}
              to={href('/hub-plans', { province, new: may ? '1' : null })}
              variant={may && counts.active === 0 ? 'filled' : 'default'}
              leftSection={<Icon name="list" size={16} />}
            >
              {t(may ? 'hubPlans.propose' : 'hubNav.hub-plans')}
            </Button>
          )}
          <PrintButton />
        </Head>
        <p className="mk-sentence">
          <strong>
            {t('network.sentence', {
              hubs: f.n(counts.active),
              n: f.n(counts.served),
              of: f.n(counts.needy),
            })}
          </strong>{' '}
          {policy.data &&
            t('network.advised', {
              n: f.n(counts.advisedMembers),
              days: f.n(policy.data.advisedWithinDays),
            })}
        </p>
      </div>
      <Tiles network={network.data} place={place} />
      {hubs.length === 0 ? (
        <div className="mk-card">
          <Empty
            icon="hub"
            title={t('network.emptyTitle')}
            text={t('network.emptyText')}
            action={<Link to={href('/hub-candidates')}>{t('network.toCandidates')}</Link>}
          />
        </div>
      ) : null}
      <div className="mk-cols mk-hubcols">
        <section className="mk-card" aria-labelledby="network-map">
          <h2 id="network-map" style={{ marginBottom: 10 }}>
            {t('network.map')}
          </h2>
          <HubMapWithLegend
            {...drawing}
            focus={province}
            selected={selected ? url.hub : undefined}
            label={t('network.map')}
            onHub={select}
            onPlace={(code) => {
              const hub = drawing.places.find((p) => p.code === code)?.hub;
              if (hub) change({ hub }, { replace: true, keepPage: true });
            }}
          />
        </section>
        <section className="mk-card" aria-labelledby="network-hubs">
          <div className="mk-cardhead">
            <h2 id="network-hubs">{t('network.list', { n: f.n(hubs.length) })}</h2>
            <Link className="mk-small" to={href('/hubs', { open: 'true' })}>
              {t('network.asTable')}
            </Link>
          </div>
          {selected && (
            <SelectedHub hub={selected} network={network.data} onClose={() => select(null)} f={f} />
          )}
          <ul className="mk-hublist">
            {hubs.map((hub) => (
              <li key={hub.id}>
                <button
                  type="button"
                  className="mk-hubrow"
                  aria-pressed={hub.localGovernment.code === url.hub}
                  onClick={() => select(hub.localGovernment.code)}
                >
                  <span className="mk-hub" data-look={hubLook(hub.state)} aria-hidden="true">
                    {f.n(hub.members)}
                  </span>
                  <span>
                    <span lang="th">{hub.localGovernment.name}</span>
                    <span className="mk-small mk-muted" style={{ display: 'block' }}>
                      {t(`hubState.${hub.state}`)} ·{' '}
                      {t('hub.membersOf', { n: f.n(hub.members), of: f.n(hub.maxMembers) })}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function Tiles({
  network,
  place,
}: {
  network: HubNetwork;
  place: { province: string; district: string | undefined };
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const total = (lost?: true) => ({
    ...get('/api/v1/hub-network/unserved', { params: { query: { ...place, lost, size: 1 } } }),
    enabled: me.role !== 'LOCAL',
  });
  const unserved = useQuery(total());
  const lost = useQuery(total(true));
  const { counts } = network;
  const tiles = [
    ['active', counts.active, '/hubs', { state: 'ACTIVE' }, false],
    ['invited', counts.invited, '/hubs', { state: 'INVITED' }, counts.invited > 0],
    ['proposed', counts.proposed, '/hubs', { state: 'PROPOSED' }, counts.proposed > 0],
    ['lapsed', counts.lapsed, '/hubs', { state: 'SUSPENDED' }, counts.lapsed > 0],
    ['resumable', counts.resumable, '/hubs', { resumable: 'true' }, counts.resumable > 0],
    ['unserved', unserved.data?.total, '/hub-unserved', {}, (unserved.data?.total ?? 0) > 0],
    ['lost', lost.data?.total, '/hub-unserved', { lost: 'true' }, (lost.data?.total ?? 0) > 0],
  ] as const;
  return (
    <ul className="mk-tiles" aria-label={t('network.figures')}>
      {tiles
        .filter(([key, value]) => value || key === 'active' || key === 'unserved' || key === 'lapsed')
        .map(([key, value, path, params, todo]) => (
          <li key={key}>
            <Link className="mk-tile" data-calm={!todo || undefined} to={href(path, params)}>
              <b>{f.n(value)}</b>
              <span>{t(`hubTile.${key}`)}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
