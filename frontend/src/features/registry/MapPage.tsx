import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '@/api/client';
import { PlaceMap, useInside } from '@/shared/map/PlaceMap';
import { rateOf } from '@/shared/map/rates';
import { useMe, useProvinceName, useScope } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';

export default function MapPage() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { province, asOf } = useScope();
  const nameOf = useProvinceName();
  useTitle(t('nav.map'));

  const summary = useQuery(
    get('/api/v1/compliance/summary', { params: { query: { asOf, by: 'province' } } }),
  );
  const inside = useInside();
  const rows = summary.data?.rows;
  const rates = useMemo(() => rows?.map(rateOf), [rows]);
  const ranked = [...(rows ?? [])].sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));

  return (
    <>
      <Head
        title={
          province
            ? t('home.province', {
                name: nameOf(province, rows?.find((r) => r.key === province)?.name ?? ''),
              })
            : t('nav.map')
        }
        lead={t(province ? 'map.leadProvince' : 'map.lead')}
      >
        {province && me.scope.level === 'NATION' && (
          <Button
            variant="default"
            leftSection={<Icon name="left" size={16} />}
            onClick={() => navigate(href('/map', { province: null, district: null }))}
          >
            {t('map.back')}
          </Button>
        )}
      </Head>
      {summary.error && <Failed error={summary.error} retry={() => summary.refetch()} />}
      <div className="mk-cols">
        <div>
          <PlaceMap rows={rates} path="/map" label={t('map.label')} />
        </div>
        <section className="mk-card mk-maplist" aria-label={t('map.list')} tabIndex={0}>
          {province ? (
            !inside.data ? (
              <Bones />
            ) : inside.data.items.length === 0 ? (
              <Empty icon="building" title={t('lg.noneTitle')} text={t('lg.noneText')} />
            ) : (
              <ul>
                {inside.data.items.map((lg) => (
                  <li key={lg.code}>
                    <Link lang="th" to={href(`/local-governments/${lg.code}`)}>
                      {lg.shortName || lg.name}
                    </Link>
                    <StatusChip status={lg.status} reasons={lg.reasons} />
                  </li>
                ))}
              </ul>
            )
          ) : !rows ? (
            <Bones />
          ) : (
            <ol>
              {ranked.map((row) => (
                <li key={row.key}>
                  {me.scope.level === 'NATION' ? (
                    <Link to={href('/map', { province: row.key, district: null })}>
                      {nameOf(row.key, row.name)}
                    </Link>
                  ) : (
                    nameOf(row.key, row.name)
                  )}
                  <div style={{ width: 180 }}>
                    <RateBar rate={row.rate} />
                  </div>
                </li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </>
  );
}
