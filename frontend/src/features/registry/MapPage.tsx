import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get, getPlain } from '@/api/client';
import type { Shapes } from '@/api/imports';
import { useFormat } from '@/shared/format';
import { builtInProvinces } from '@/shared/map/provinceShapes';
import { usePrefs } from '@/shared/prefs';
import { useMe, useProvinces, useScope } from '@/shared/session';
import { STATUSES, StatusChip } from '@/shared/status';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, withParams } from '@/shared/url';
import { MapForm } from './MapForm';

const ThaiMap = lazy(() => import('@/shared/map/ThaiMap'));

/** One ramp from pale to deep; the steps are the same on every day, so that two maps can be compared. */
export const RAMP = [
  'var(--ramp-1)',
  'var(--ramp-2)',
  'var(--ramp-3)',
  'var(--ramp-4)',
  'var(--ramp-5)',
] as const;
export function rampOf(rate: number | null | undefined): string {
  if (rate == null) return 'var(--mk-neutral)';
  return RAMP[Math.min(RAMP.length - 1, Math.floor(rate * RAMP.length))] ?? RAMP[0];
}

export default function MapPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { lang } = usePrefs();
  const { province, district, asOf } = useScope();
  useTitle(t('nav.map'));

  const provinces = useProvinces();
  const summary = useQuery(
    get('/api/v1/compliance/summary', { params: { query: { asOf, by: 'province' } } }),
  );
  const shapes = useQuery({
    queryKey: ['province-shapes'],
    staleTime: 300_000,
    queryFn: async ({ client }) => {
      const imported = await client
        .fetchQuery({ ...getPlain<Shapes>('/boundaries?level=province'), staleTime: 60_000 })
        .catch(() => null);
      if (imported && imported.features.length > 0) return { shapes: imported.features, imported: true };
      return { shapes: await builtInProvinces(), imported: false };
    },
  });
  const districts = useQuery({
    ...getPlain<Shapes>(withParams('/boundaries', { level: 'district', province })),
    enabled: province !== undefined,
    staleTime: 300_000,
    retry: false,
  });
  const inside = useQuery({
    ...get('/api/v1/local-governments', {
      params: { query: { province, district, asOf, size: 500, sort: 'name' } },
    }),
    enabled: province !== undefined,
  });

  const nameOf = useCallback(
    (code: string, fallback: string) => {
      const found = provinces.data?.items.find((p) => p.code === code);
      return found ? (lang === 'th' ? found.name : found.nameEn) : fallback;
    },
    [provinces.data, lang],
  );
  const rows = useMemo(() => new Map(summary.data?.rows.map((r) => [r.key, r])), [summary.data]);
  const look = useCallback(
    (code: string) => {
      const row = rows.get(code);
      if (!row) return null;
      return {
        fill: rampOf(row.rate),
        label: `${nameOf(code, row.name)}: ${row.rate == null ? t('map.noRate') : f.pct(row.rate)} (${f.n(row.byStatus.COMPLETE_AND_CURRENT ?? 0)}/${f.n(row.expected)})`,
      };
    },
    [rows, nameOf, f, t],
  );
  const points = useMemo(
    () =>
      province && inside.data
        ? inside.data.items.flatMap((lg) =>
            lg.latitude == null || lg.longitude == null
              ? []
              : [
                  {
                    code: lg.code,
                    name: lg.name,
                    status: lg.status,
                    statusText: t(`status.${lg.status}`),
                    latitude: lg.latitude,
                    longitude: lg.longitude,
                  },
                ],
          )
        : undefined,
    [province, inside.data, t],
  );
  const missing = province && inside.data ? inside.data.items.length - (points?.length ?? 0) : 0;
  const ranked = [...(summary.data?.rows ?? [])].sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const error = summary.error ?? shapes.error ?? inside.error;

  return (
    <>
      <Head
        title={
          province
            ? t('home.province', { name: nameOf(province, rows.get(province)?.name ?? '') })
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
      {error && <Failed error={error} retry={() => summary.refetch()} />}
      <div className="mk-cols">
        <div>
          {shapes.data && summary.data ? (
            <Suspense fallback={<Skeleton className="mk-map" />}>
              <ThaiMap
                shapes={shapes.data.shapes}
                look={look}
                focus={province}
                districts={province ? districts.data?.features : undefined}
                points={points}
                onShape={(code) => {
                  if (me.scope.level === 'NATION') navigate(href('/map', { province: code, district: null }));
                }}
                onPoint={(code) => navigate(href(`/local-governments/${code}`))}
                openLabel={t('map.open')}
                label={t('map.label')}
                attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
                zoomIn={t('map.zoomIn')}
                zoomOut={t('map.zoomOut')}
              />
            </Suspense>
          ) : (
            <Skeleton className="mk-map" />
          )}
          <div className="mk-ramp" style={{ marginTop: 10 }}>
            {province ? (
              STATUSES.map((s) => (
                <span
                  key={s}
                  style={{ display: 'inline-flex', gap: 6, alignItems: 'center', marginRight: 10 }}
                >
                  <MapForm status={s} />
                  {t(`status.${s}`)}
                </span>
              ))
            ) : (
              <>
                <span>{t('map.rate')}</span>
                <span>{f.digits('0%')}</span>
                <span style={{ display: 'inline-flex' }}>
                  {RAMP.map((color) => (
                    <i key={color} style={{ background: color }} />
                  ))}
                </span>
                <span>{f.digits('100%')}</span>
                <i style={{ background: 'var(--mk-neutral)', marginLeft: 12 }} />
                <span>
                  {t('map.noRate')} · {t('map.bangkok')}
                </span>
              </>
            )}
          </div>
          {missing > 0 && <p className="mk-small mk-muted">{t('map.noPosition', { n: f.n(missing) })}</p>}
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
          ) : !summary.data ? (
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
