import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReportItem } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useShapes } from '@/shared/map/shapes';
import { useMe, useProvinceName } from '@/shared/session';
import { Failed } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';
import { reportPath } from '../asked';
import { mayRead } from '../mayRead';
import type { Month } from '../months';
import { TimingChip } from '../ReportChips';
import { TIMING_LOOK, TIMINGS } from '../reportWords';

const ThaiMap = lazy(() => import('@/shared/map/ThaiMap'));

/** The provinces by how they stand with a month; the table beside it says the same in words. */
export function StatusMap({ items, month }: { items: readonly ReportItem[]; month: Month }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const shapes = useShapes();
  const byCode = useMemo(() => new Map(items.map((one) => [one.provinceCode, one])), [items]);
  const look = useCallback(
    (code: string) => {
      const one = byCode.get(code);
      if (!one) return null;
      const day = one.submittedOn ? ` ${f.date(one.submittedOn)}` : '';
      return {
        fill: `var(--st-${TIMING_LOOK[one.timing].look})`,
        label: `${nameOf(code, one.province)}: ${t(`reportTiming.${one.timing}`)}${day}`,
      };
    },
    [byCode, nameOf, f, t],
  );
  if (shapes.error) return <Failed error={shapes.error} retry={() => shapes.refetch()} />;
  return (
    <>
      {shapes.data ? (
        <Suspense fallback={<Skeleton className="mk-map" />}>
          <ThaiMap
            shapes={shapes.data.shapes}
            look={look}
            onShape={(code) => {
              if (mayRead(me, code)) navigate(href(reportPath(code, month)));
            }}
            openLabel={t('reports.read')}
            label={t('reports.map')}
            attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
            zoomIn={t('map.zoomIn')}
            zoomOut={t('map.zoomOut')}
            still
          />
        </Suspense>
      ) : (
        <Skeleton className="mk-map" />
      )}
      <div className="mk-inline" style={{ marginTop: 10 }}>
        {TIMINGS.map((timing) => (
          <TimingChip key={timing} timing={timing} />
        ))}
      </div>
    </>
  );
}
