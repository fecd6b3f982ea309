import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { saveBlob, toCsv } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { PlaceMap } from '@/shared/map/PlaceMap';
import { can, useMe, useProvinceName, useScope } from '@/shared/session';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { RateBar } from '@/shared/ui/RateBar';
import { useHref } from '@/shared/url';

/** Which provinces have divided their work, the least covered first. */
export function NationCoverage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const { day } = useScope();
  const list = useQuery(get('/api/v1/coverage/provinces', { params: { query: { on: day } } }));
  const rates = useMemo(
    () =>
      list.data?.map((p) => ({
        key: p.provinceCode,
        name: p.name,
        rate: p.rate,
        done: p.covered,
        of: p.total,
      })),
    [list.data],
  );
  const head = (
    <Head title={t('trainerNav.coverage')}>
      {can(me, 'DEPARTMENT') && <Link to={href('/plans/national')}>{t('national.title')}</Link>}
    </Head>
  );
  if (list.error) {
    return (
      <>
        {head}
        <Failed error={list.error} retry={() => list.refetch()} />
      </>
    );
  }
  if (!list.data) {
    return (
      <>
        {head}
        <Bones lines={10} />
      </>
    );
  }
  const total = list.data.reduce((n, p) => n + p.total, 0);
  const covered = list.data.reduce((n, p) => n + p.covered, 0);
  const whole = list.data.filter((p) => p.total > 0 && p.covered === p.total).length;
  const ranked = [...list.data].sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2));
  return (
    <div className="mk-grid">
      <div>
        {head}
        <p className="mk-sentence">
          <strong>{t('home.covered', { n: f.n(covered), of: f.n(total) })}</strong>{' '}
          {total > 0 && `(${f.pct(covered / total)}) `}
          {t('coverage.wholeProvinces', { n: f.n(whole), of: f.n(list.data.length) })}
        </p>
      </div>
      <div className="mk-pair mk-pair-map">
        <section className="mk-card mk-mapcard" aria-labelledby="coverage-map">
          <h2 id="coverage-map" style={{ marginBottom: 10 }}>
            {t('coverage.nationMap')}
          </h2>
          <PlaceMap
            rows={rates}
            path="/coverage"
            label={t('coverage.nationMap')}
            measure={t('home.coverage')}
            still
            fitted
          />
        </section>
        <section className="mk-card" aria-labelledby="coverage-provinces">
          <div className="mk-cardhead">
            <h2 id="coverage-provinces">{t('coverage.provinces')}</h2>
            <DownloadMenu
              small
              of={t('coverage.provinces')}
              items={[
                {
                  icon: 'file',
                  label: t('download.csv'),
                  run: async () =>
                    saveBlob(
                      toCsv([
                        [
                          t('place.province'),
                          t('home.coverage'),
                          t('coverage.with'),
                          t('home.total'),
                          t('coverage.trainers'),
                        ],
                        ...ranked.map((p) => [p.name, p.rate, p.covered, p.total, p.trainers]),
                      ]),
                      `maekhai-coverage-${day}.csv`,
                    ),
                },
              ]}
            />
          </div>
          <div style={{ overflowX: 'auto' }}>
            <table className="mk-table mk-ranking">
              <thead>
                <tr>
                  <th>{t('place.province')}</th>
                  <th style={{ minWidth: 150 }}>{t('home.coverage')}</th>
                  <th data-num>{t('coverage.withShort')}</th>
                  <th data-num>{t('coverage.trainers')}</th>
                </tr>
              </thead>
              <tbody>
                {ranked.map((p) => (
                  <tr key={p.provinceCode}>
                    <td>
                      {me.scope.level === 'NATION' ? (
                        <Link to={href('/coverage', { province: p.provinceCode, district: null })}>
                          {nameOf(p.provinceCode, p.name)}
                        </Link>
                      ) : (
                        nameOf(p.provinceCode, p.name)
                      )}
                    </td>
                    <td>
                      <RateBar rate={p.rate} />
                    </td>
                    <td data-num>{t('home.ofTotal', { n: f.n(p.covered), of: f.n(p.total) })}</td>
                    <td data-num>{f.n(p.trainers)}</td>
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
