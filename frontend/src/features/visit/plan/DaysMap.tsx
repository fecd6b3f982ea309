import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Mark } from '@/shared/map/marks';
import { useDistrictShapes, useShapes } from '@/shared/map/shapes';

const JourneyMap = lazy(() => import('@/shared/map/JourneyMap'));

/** The days of a plan on the map: from the base through the stops and back. */
export function DaysMap({
  plan,
  marks,
  selected,
  onDay,
}: {
  plan: VisitPlan;
  marks: ReadonlyMap<string, Mark>;
  /** The day looked at. */
  selected: string | undefined;
  onDay: (day: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const shapes = useShapes();
  const districts = useDistrictShapes(plan.provinceCode);
  const base = useMemo(
    () => ({
      latitude: plan.baseLatitude,
      longitude: plan.baseLongitude,
      name: t('days.base', { name: plan.trainer.name }),
    }),
    [plan.baseLatitude, plan.baseLongitude, plan.trainer.name, t],
  );
  const journeys = useMemo(
    () =>
      plan.days.map((day) => ({
        key: day.on,
        mark: marks.get(day.on)!,
        stops: day.stops.map((stop) => ({
          code: stop.localGovernmentCode,
          name: stop.localGovernment.name,
          note: `${f.date(day.on)} · ${t('days.arrive', { time: f.digits(stop.arrive) })}`,
          latitude: stop.latitude,
          longitude: stop.longitude,
        })),
      })),
    [plan.days, marks, t, f],
  );
  if (!shapes.data) return <Skeleton className="mk-map" />;
  return (
    <Suspense fallback={<Skeleton className="mk-map" />}>
      <JourneyMap
        shapes={shapes.data.shapes}
        districts={districts.data?.features}
        focus={plan.provinceCode}
        base={base}
        journeys={journeys}
        selected={selected}
        label={t('days.map')}
        attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
        zoomIn={t('map.zoomIn')}
        zoomOut={t('map.zoomOut')}
        onJourney={onDay}
        still
      />
    </Suspense>
  );
}
