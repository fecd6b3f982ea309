import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API, get } from '@/api/client';
import type { ProvinceHubs } from '@/api/types';
import { downloadFile, XLSX } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { PlaceMap } from '@/shared/map/PlaceMap';
import { useMe, useProvinceName } from '@/shared/session';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { RateBar } from '@/shared/ui/RateBar';
import { useHref } from '@/shared/url';

/** How far the network of each province reaches, those that serve least first. */
export function NationNetwork() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const list = useQuery(get('/api/v1/hub-network/provinces', { params: { query: { size: 500 } } }));
  const items = list.data?.items;
  const rates = useMemo(
    () =>
      items?.map((p) => ({
        key: p.provinceCode,
        name: p.name,
        rate: p.servedRate,
        done: p.counts.served,
        of: p.counts.needy,
      })),
    [items],
  );
  if (!items) {
    return (
      <>
        <Head title={t('network.nationTitle')} />
        {list.error ? <Failed error={list.error} retry={() => list.refetch()} /> : <Bones lines={10} />}
      </>
    );
  }
  const sum = (of: (p: ProvinceHubs) => number) => items.reduce((n, p) => n + of(p), 0);
  const needy = sum((p) => p.counts.needy);
  const served = sum((p) => p.counts.served);
  const ranked = [...items].sort(
    (a, b) => (a.servedRate ?? 2) - (b.servedRate ?? 2) || b.counts.needy - a.counts.needy,
  );
  const save = (accept: string, ending: string) => () =>
    downloadFile(`${API}/hub-network/provinces`, {}, `hub-network-${me.today}.${ending}`, accept);
  return (
    <div className="mk-grid">
      <div>
        <Head title={t('network.nationTitle')} />
        <p className="mk-sentence">
          <strong>
            {t('network.sentence', {
              hubs: f.n(sum((p) => p.counts.active)),
              n: f.n(served),
              of: f.n(needy),
            })}
          </strong>{' '}
          {needy > 0 && `(${f.pct(served / needy)}) `}
          {t('network.provincesWithout', { n: f.n(items.filter((p) => p.counts.active === 0).length) })}
        </p>
      </div>
      <div className="mk-pair mk-pair-map">
        <section className="mk-card mk-mapcard" aria-labelledby="network-map">
          <h2 id="network-map" style={{ marginBottom: 10 }}>
            {t('network.nationMap')}
          </h2>
          <PlaceMap
            rows={rates}
            path="/hub-network"
            label={t('network.nationMap')}
            measure={t('network.servedRate')}
            still
            fitted
          />
        </section>
        <section className="mk-card" aria-labelledby="network-provinces">
          <div className="mk-cardhead">
            <h2 id="network-provinces">{t('network.provinces')}</h2>
            <DownloadMenu
              small
              of={t('network.provinces')}
              items={[
                { icon: 'file', label: 'Excel (.xlsx)', run: save(XLSX, 'xlsx') },
                { icon: 'file', label: 'CSV', run: save('text/csv', 'csv') },
              ]}
            />
          </div>
          <div style={{ overflowX: 'auto' }}>
            <table className="mk-table mk-ranking">
              <thead>
                <tr>
                  <th>{t('place.province')}</th>
                  <th style={{ minWidth: 130 }}>{t('network.servedRate')}</th>
                  <th data-num>{t('network.servedOf')}</th>
                  <th data-num>{t('network.hubs')}</th>
                  <th data-num>{t('hubTile.lapsed')}</th>
                </tr>
              </thead>
              <tbody>
                {ranked.map((p) => (
                  <tr key={p.provinceCode}>
                    <td>
                      {me.scope.level === 'NATION' ? (
                        <Link to={href('/hub-network', { province: p.provinceCode, district: null })}>
                          {nameOf(p.provinceCode, p.name)}
                        </Link>
                      ) : (
                        nameOf(p.provinceCode, p.name)
                      )}
                    </td>
                    <td>
                      <RateBar rate={p.servedRate} />
                    </td>
                    <td data-num>
                      {f.n(p.counts.served)}/{f.n(p.counts.needy)}
                    </td>
                    <td data-num>{f.n(p.counts.active)}</td>
                    <td data-num>
                      {p.counts.lapsed > 0 && me.scope.level === 'NATION' ? (
                        <Link
                          to={href('/hubs', {
                            province: p.provinceCode,
                            district: null,
                            state: 'SUSPENDED',
                          })}
                        >
                          {f.n(p.counts.lapsed)}
                        </Link>
                      ) : (
                        f.n(p.counts.lapsed)
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </div>
  );
}
