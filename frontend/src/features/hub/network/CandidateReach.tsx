import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubCandidate } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useInside } from '@/shared/map/PlaceMap';
import '../hub.css';
import { HubMapWithLegend } from '../HubMapWithLegend';

/** Whom the one looked at would reach: on the map and as a list. */
export function CandidateReach({
  items,
  selected,
  radiusKm,
  onLook,
}: {
  items: readonly HubCandidate[];
  selected: HubCandidate;
  radiusKm: number | undefined;
  onLook: (code: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const inside = useInside();
  const where = useMemo(() => new Map(inside.data?.items.map((lg) => [lg.code, lg])), [inside.data]);
  const hubs = useMemo(
    () =>
      items.flatMap((c) =>
        c.latitude == null || c.longitude == null
          ? []
          : [
              {
                code: c.localGovernment.code,
                name: c.localGovernment.name,
                note: t('candidates.reaches', { n: f.n(c.adds) }),
                latitude: c.latitude,
                longitude: c.longitude,
                look: 'candidate' as const,
                members: c.adds,
              },
            ],
      ),
    [items, t, f],
  );
  const places = useMemo(
    () =>
      selected.neighbours.flatMap((n) => {
        const at = where.get(n.code);
        return at?.latitude == null || at.longitude == null
          ? []
          : [
              {
                code: n.code,
                name: n.name,
                note: [t(`status.${at.status}`), t('lg.km', { km: f.km(n.distanceKm) })].join(' · '),
                latitude: at.latitude,
                longitude: at.longitude,
                look: n.promised ? ('promised' as const) : ('unserved' as const),
                hub: selected.localGovernment.code,
              },
            ];
      }),
    [selected, where, t, f],
  );
  return (
    <section className="mk-card mk-reach" aria-labelledby="reach">
      <h2 id="reach" lang="th">
        {selected.localGovernment.name}
      </h2>
      <p className="mk-muted" style={{ margin: '0 0 10px' }}>
        {t('candidates.within', {
          n: f.n(selected.adds),
          km: radiusKm === undefined ? '–' : f.n(radiusKm),
        })}
      </p>
      <HubMapWithLegend
        hubs={hubs}
        places={places}
        focus={selected.localGovernment.province.code}
        selected={selected.localGovernment.code}
        radiusKm={radiusKm}
        label={t('candidates.map')}
        onHub={onLook}
      />
      <details className="mk-more" style={{ marginTop: 10 }}>
        <summary>{t('candidates.who')}</summary>
        <ul className="mk-small" style={{ margin: '6px 0 0', paddingLeft: 18 }}>
          {selected.neighbours.map((n) => (
            <li key={n.code}>
              <span lang="th">{n.name}</span>{' '}
              <span className="mk-muted">
                {t('lg.km', { km: f.km(n.distanceKm) })}
                {n.promised && ` · ${t('placeLook.promised')}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
