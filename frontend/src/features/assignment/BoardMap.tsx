import { Skeleton } from '@mantine/core';
import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { DivisionBase, DivisionPoint } from '@/shared/map/DivisionMap';
import { useDistrictShapes, useShapes } from '@/shared/map/shapes';
import type { BoardLine, BoardTrainer } from './moves';

const DivisionMap = lazy(() => import('@/shared/map/DivisionMap'));

/** What the map draws of a board. */
export function useBoardMap(trainers: readonly BoardTrainer[], lines: readonly BoardLine[]) {
  const { t } = useTranslation();
  const f = useFormat();
  const bases = useMemo(
    () =>
      trainers.map(({ code, name, latitude, longitude, mark }) => ({
        key: code,
        name,
        latitude,
        longitude,
        mark,
      })),
    [trainers],
  );
  const points = useMemo(() => {
    const names = new Map(trainers.map((x) => [x.code, x.name]));
    // Where everything changes a ring around everything says nothing.
    const ring = !lines.every((line) => line.changed);
    return lines.flatMap((line) =>
      line.latitude === null || line.longitude === null
        ? []
        : [
            {
              code: line.code,
              name: line.name,
              note: [
                (line.trainer && names.get(line.trainer)) ?? t('board.nobody'),
                line.km !== null && t('board.away', { km: f.km(line.km) }),
                t('board.need', { need: f.n(line.need) }),
              ]
                .filter(Boolean)
                .join(' · '),
              latitude: line.latitude,
              longitude: line.longitude,
              trainer: line.trainer,
              changed: ring && line.changed,
            },
          ],
    );
  }, [trainers, lines, t, f]);
  return { bases, points };
}

type MapProps = {
  bases: readonly DivisionBase[];
  points: readonly DivisionPoint[];
  province: string | undefined;
  label: string;
  selected?: string;
  onBase?: (code: string) => void;
  onPoint?: (code: string) => void;
  onPull?: (code: string, to: string | null) => void;
  onDrop?: (code: string, to: string | null) => void;
};

/** The map with the shapes that are known. */
export function BoardMap({ province, ...props }: MapProps) {
  const { t } = useTranslation();
  const shapes = useShapes();
  const districts = useDistrictShapes(province);
  if (!shapes.data) return <Skeleton className="mk-map" />;
  return (
    <DivisionMap
      {...props}
      shapes={shapes.data.shapes}
      districts={districts.data?.features}
      focus={province}
      attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
      zoomIn={t('map.zoomIn')}
      zoomOut={t('map.zoomOut')}
      still
    />
  );
}
