import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubMapProps } from '@/shared/map/HubMap';
import { type HubLook, type PlaceLook, placeSvg } from '@/shared/map/hubForms';
import { useDistrictShapes, useShapes } from '@/shared/map/shapes';

const HubMap = lazy(() => import('@/shared/map/HubMap'));

type Props = Omit<HubMapProps, 'shapes' | 'districts' | 'attribution' | 'zoomIn' | 'zoomOut' | 'still'>;

/** The map with the shapes that are known, and below it what its forms mean. */
export function HubMapWithLegend(props: Props) {
  const { t } = useTranslation();
  const shapes = useShapes();
  const districts = useDistrictShapes(props.focus);
  const hubs = new Set<HubLook>(props.hubs.map((h) => h.look));
  const places = new Set<PlaceLook>(props.places.map((p) => p.look));
  return (
    <>
      {shapes.data ? (
        <Suspense fallback={<Skeleton className="mk-map" />}>
          <HubMap
            {...props}
            shapes={shapes.data.shapes}
            districts={districts.data?.features}
            attribution={t(shapes.data.imported ? 'map.imported' : 'map.builtIn')}
            zoomIn={t('map.zoomIn')}
            zoomOut={t('map.zoomOut')}
            still
          />
        </Suspense>
      ) : (
        <Skeleton className="mk-map" />
      )}
      <ul className="mk-hublegend" aria-label={t('hubMap.legend')}>
        {(['active', 'coming', 'suspended', 'candidate', 'new'] as const)
          .filter((look) => hubs.has(look))
          .map((look) => (
            <li key={look}>
              <span className="mk-hub" data-look={look} aria-hidden="true">
                n
              </span>
              {t(`hubLook.${look}`)}
            </li>
          ))}
        {(['member', 'promised', 'lost', 'unserved', 'neighbour'] as const)
          .filter((look) => places.has(look))
          .map((look) => (
            <li key={look}>
              <span
                style={{ display: 'inline-flex' }}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, the same that the map draws
                dangerouslySetInnerHTML={{ __html: placeSvg(look) }}
              />
              {t(`placeLook.${look}`)}
            </li>
          ))}
      </ul>
    </>
  );
}
