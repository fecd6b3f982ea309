import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import { ChartDownload } from '../charts/ChartDownload';
import { useFormat } from '../format';
import { useMe, useProvinceName, useScope } from '../session';
import { STATUSES } from '../status';
import { Failed } from '../ui/feedback';
import { useHref } from '../url';
import { MapForm } from './MapForm';
import type { Rate } from './rates';
import { useDistrictShapes, useShapes } from './shapes';

const ThaiMap = lazy(() => import('./ThaiMap'));

type Span = readonly [low: number, high: number];
const WHOLE: Span = [0, 1];

/** One ramp from pale to deep; unless it is fitted the steps are the same on every day, so that two maps compare. */
const RAMP = ['var(--ramp-1)', 'var(--ramp-2)', 'var(--ramp-3)', 'var(--ramp-4)', 'var(--ramp-5)'] as const;
function rampOf(rate: number | null | undefined, [low, high]: Span): string {
  if (rate == null) return 'var(--mk-neutral)';
  const step = Math.floor(((rate - low) / (high - low)) * RAMP.length + 1e-9);
  return RAMP[Math.max(0, Math.min(RAMP.length - 1, step))] ?? RAMP[0];
}

/** From the lowest to the highest rate, widened to whole steps of 5 %. */
export function spanOf(rates: readonly (number | null | undefined)[]): Span {
  const known = rates.filter((rate) => rate != null);
  if (known.length === 0) return WHOLE;
  const low = Math.floor(Math.min(...known) * 20 + 1e-9) / 20;
  const high = Math.ceil(Math.max(...known) * 20 - 1e-9) / 20;
  if (low < high) return [low, high];
  return high >= 1 ? [0.95, 1] : [low, low + 0.05];
}

/** The local governments of the place looked at; a list beside the map asks for the same and gets it for nothing. */
export function useInside() {
  const { province, district, asOf } = useScope();
  return useQuery({
    ...get('/api/v1/local-governments', {
      params: { query: { province, district, asOf, size: 500, sort: 'name' } },
    }),
    enabled: province !== undefined,
  });
}

/** The country by rate; or, once a province is chosen, its local governments by status. */
export function PlaceMap({
  rows,
  path,
  label,
  still,
  measure,
  fitted,
}: {
  /** The rates of the provinces; without them the provinces around stay neutral. */
  rows: readonly Rate[] | undefined;
  /** The page that opens for a province that is pressed. */
  path: string;
  label: string;
  /** Part of a longer page: scrolling goes on past it. */
  still?: boolean;
  /** What the ramp measures, when it isn't the rate of the complete and current. */
  measure?: string;
  /** The ramp runs from the lowest to the highest rate, where all rates lie close together. */
  fitted?: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { province, district, day } = useScope();
  const nameOf = useProvinceName();
  const inside = useInside();
  const shapes = useShapes();
  const districts = useDistrictShapes(province);

  const byCode = useMemo(() => new Map(rows?.map((r) => [r.key, r])), [rows]);
  const span = useMemo(() => (fitted && rows ? spanOf(rows.map((r) => r.rate)) : WHOLE), [fitted, rows]);
  const look = useCallback(
    (code: string) => {
      const row = byCode.get(code);
      if (!row) return null;
      return {
        fill: rampOf(row.rate, span),
        label: `${nameOf(code, row.name)}: ${row.rate == null ? t('map.noRate') : f.pct(row.rate)} (${f.n(row.done)}/${f.n(row.of)})`,
      };
    },
    [byCode, span, nameOf, f, t],
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
  const host = useRef<HTMLDivElement>(null);
  const attribution = t(shapes.data?.imported ? 'map.imported' : 'map.builtIn');
  const missing = province && inside.data ? inside.data.items.length - (points?.length ?? 0) : 0;
  const data = () =>
    province
      ? [
          [t('lg.code'), t('lg.name'), t('lg.status'), t('lg.latitude'), t('lg.longitude')],
          ...(points ?? []).map((p) => [p.code, p.name, p.statusText, p.latitude, p.longitude]),
        ]
      : [
          [t('place.province'), measure ?? t('home.rate')],
          ...(rows ?? []).map((row) => [nameOf(row.key, row.name), row.rate]),
        ];
  const error = shapes.error ?? inside.error;

  return (
    <div ref={host}>
      {error && <Failed error={error} retry={() => inside.refetch()} />}
      {shapes.data && rows ? (
        <Suspense fallback={<Skeleton className="mk-map" />}>
          <ThaiMap
            shapes={shapes.data.shapes}
            look={look}
            focus={province}
            closeIn={district !== undefined}
            districts={province ? districts.data?.features : undefined}
            points={points}
            onShape={(code) => {
              if (me.scope.level === 'NATION') navigate(href(path, { province: code, district: null }));
            }}
            onPoint={(code) => navigate(href(`/local-governments/${code}`))}
            openLabel={t('map.open')}
            label={label}
            attribution={attribution}
            zoomIn={t('map.zoomIn')}
            zoomOut={t('map.zoomOut')}
            still={still}
          />
        </Suspense>
      ) : (
        <Skeleton className="mk-map" />
      )}
      <div className="mk-ramp" style={{ marginTop: 10 }}>
        {province ? (
          STATUSES.map((s) => (
            <span key={s} style={{ display: 'inline-flex', gap: 6, alignItems: 'center', marginRight: 10 }}>
              <MapForm status={s} />
              {t(`status.${s}`)}
            </span>
          ))
        ) : (
          <>
            <span>
              {measure ?? t('map.rate')}
              {fitted && ` (${t('map.fitted')})`}
            </span>
            <span>{f.digits(`${Math.round(span[0] * 100)}%`)}</span>
            <span style={{ display: 'inline-flex' }}>
              {RAMP.map((color) => (
                <i key={color} style={{ background: color }} />
              ))}
            </span>
            <span>{f.digits(`${Math.round(span[1] * 100)}%`)}</span>
            <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
              <i style={{ background: 'var(--mk-neutral)', flex: 'none' }} />
              {t('map.noRate')} · {t('map.bangkok')}
            </span>
          </>
        )}
        <div style={{ marginLeft: 'auto' }}>
          <ChartDownload
            of={label}
            name={`maekhai-map-${day}`}
            png={async () => {
              const { drawingPng } = await import('../charts/png');
              const drawn = host.current?.querySelector('.mk-map');
              if (!drawn) throw new Error('no map yet');
              const place = province ? t('home.province', { name: nameOf(province) }) : t('home.nation');
              const on = t('facts.asOf', { date: f.date(day) });
              return drawingPng(`${label} · ${place}`, on, drawn, attribution);
            }}
            rows={data}
          />
        </div>
      </div>
      {missing > 0 && <p className="mk-small mk-muted">{t('map.noPosition', { n: f.n(missing) })}</p>}
    </div>
  );
}
