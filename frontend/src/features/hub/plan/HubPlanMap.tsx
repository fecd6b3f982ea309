import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { HubPlace } from '@/shared/map/HubMap';
import { useUrlState } from '@/shared/url';
import { HubMapWithLegend } from '../HubMapWithLegend';

/** The proposed network: what there is already, what is new, and who stays without. */
export function HubPlanMap({ plan, still }: { plan: HubPlan; still?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [url, change] = useUrlState();
  const drawing = useMemo(() => {
    const hubs = plan.hubs.flatMap((hub) =>
      hub.latitude == null || hub.longitude == null
        ? []
        : [
            {
              code: hub.code,
              name: hub.name,
              note: t(hub.hubId ? 'hubPlan.isHub' : 'hubPlan.newHub', { n: f.n(hub.count) }),
              latitude: hub.latitude,
              longitude: hub.longitude,
              look: hub.hubId ? ('active' as const) : ('new' as const),
              members: hub.count,
            },
          ],
    );
    const places: HubPlace[] = [];
    for (const line of plan.lines) {
      if (line.latitude == null || line.longitude == null) continue;
      places.push({
        code: line.localGovernmentCode,
        name: line.name,
        note: `${line.hubName} · ${t('lg.km', { km: f.km(line.km) })}`,
        latitude: line.latitude,
        longitude: line.longitude,
        look: 'member',
        hub: line.hubCode,
      });
    }
    for (const one of plan.unreached) {
      if (one.latitude == null || one.longitude == null) continue;
      places.push({
        code: one.code,
        name: one.name,
        note: t(`unreachedWhy.${one.why}`),
        latitude: one.latitude,
        longitude: one.longitude,
        look: 'unserved',
        hub: null,
      });
    }
    return { hubs, places };
  }, [plan, t, f]);
  return (
    <HubMapWithLegend
      {...drawing}
      focus={plan.provinceCode}
      selected={still || !drawing.hubs.some((h) => h.code === url.hub) ? undefined : url.hub}
      label={t('hubPlan.map')}
      onHub={
        still
          ? undefined
          : (code) => change({ hub: url.hub === code ? null : code }, { replace: true, keepPage: true })
      }
    />
  );
}
