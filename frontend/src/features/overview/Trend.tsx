import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { lazy, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { ChartDownload } from '@/shared/charts/ChartDownload';
import { useFormat } from '@/shared/format';
import { STATUSES } from '@/shared/status';
import { WhenNear } from '@/shared/ui/WhenNear';

const LineChart = lazy(() => import('@/shared/charts/LineChart'));

/** The rate over twelve months, with its table and both exports. */
export function Trend({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const f = useFormat();
  const dark = useComputedColorScheme('light') === 'dark';
  const png = useRef<() => string>(null);
  const points = useMemo(
    () =>
      data.trend.map(({ asOf, row }) => ({
        label: f.month(asOf),
        value: row.rate ?? null,
        tip: t('home.trendTip', {
          date: f.date(asOf),
          rate: f.pct(row.rate),
          n: f.n(row.byStatus.COMPLETE_AND_CURRENT ?? 0),
          of: f.n(row.expected),
        }),
      })),
    [data.trend, f, t],
  );
  const onReady = useCallback((make: () => string) => {
    png.current = make;
  }, []);
  const format = useCallback((v: number) => f.digits(`${Math.round(v * 100)}%`), [f]);

  const picture = async () => {
    const [, base64 = ''] = png.current?.().split(',') ?? [];
    return new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' });
  };
  const rows = () => [
    [t('home.day'), t('home.rate'), ...STATUSES.map((s) => t(`status.${s}`)), t('home.total')],
    ...data.trend.map(({ asOf, row }) => [
      asOf,
      row.rate,
      ...STATUSES.map((s) => row.byStatus[s] ?? 0),
      row.total,
    ]),
  ];

  return (
    <>
      <div className="mk-cardhead">
        <h2 id="trend">{t('home.trend')}</h2>
        <ChartDownload of={t('home.trend')} name={`maekhai-trend-${data.asOf}`} png={picture} rows={rows} />
      </div>
      <WhenNear placeholder={<Skeleton height={240} />}>
        <LineChart points={points} format={format} name={t('home.rate')} dark={dark} onReady={onReady} />
      </WhenNear>
      <details style={{ marginTop: 8 }}>
        <summary>{t('home.asTable')}</summary>
        <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('home.trend')}>
          <table className="mk-table">
            <thead>
              <tr>
                <th>{t('home.day')}</th>
                <th data-num>{t('home.rate')}</th>
                {STATUSES.map((s) => (
                  <th key={s} data-num>
                    {t(`status.${s}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.trend.map(({ asOf, row }) => (
                <tr key={asOf}>
                  <td style={{ whiteSpace: 'nowrap' }}>{f.date(asOf)}</td>
                  <td data-num>{f.pct(row.rate)}</td>
                  {STATUSES.map((s) => (
                    <td key={s} data-num>
                      {f.n(row.byStatus[s] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}
