import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlan, HubPlanHub } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import './hub.css';
import { Part } from './PlanPart';
import type { Named } from './ProposePlanDialog';

/** Who is wished to be a hub, and who not, in the next plan. */
export interface Wishes {
  pinned: readonly Named[];
  excluded: readonly Named[];
}

const without = <T extends { code: string }>(list: readonly T[], code: string) =>
  list.filter((one) => one.code !== code);

export function PlanHubs({
  plan,
  wishes,
  onWish,
}: {
  plan: HubPlan;
  wishes: Wishes;
  onWish: ((wishes: Wishes) => void) | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const pinned = (hub: HubPlanHub) => wishes.pinned.some((p) => p.code === hub.code);
  const excluded = (hub: HubPlanHub) => wishes.excluded.some((p) => p.code === hub.code);
  const wish = (hub: HubPlanHub, which: 'pinned' | 'excluded', on: boolean) => {
    const one = { code: hub.code, name: hub.name };
    const next = {
      pinned: without(wishes.pinned, hub.code),
      excluded: without(wishes.excluded, hub.code),
    };
    if (on) next[which] = [...next[which], one];
    onWish?.(next);
  };
  const ordered = [...plan.hubs].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  return (
    <Part
      id="plan-hubs"
      title={t('hubPlan.hubs', { n: f.n(plan.hubs.length) })}
      lead={t('hubPlan.hubsHint')}
      file={`hub-plan-${plan.provinceCode}-hubs`}
      rows={() => [
        [
          t('lg.code'),
          t('hub.hub'),
          t('place.district'),
          t('hubPlan.kind'),
          t('hubPlan.count'),
          t('hubPlan.room'),
          t('hubFigure.km'),
          t('hubPlan.only'),
        ],
        ...ordered.map((h) => [
          h.code,
          h.name,
          h.districtName,
          t(h.hubId ? 'hubPlan.already' : 'hubPlan.becomes'),
          h.count,
          h.room,
          h.km,
          h.only,
        ]),
      ]}
    >
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('hub.hub')}</th>
            <th>{t('hubPlan.kind')}</th>
            <th data-num>{t('hubPlan.count')}</th>
            <th data-num>{t('hubFigure.km')}</th>
            <th>{t('hubPlan.why')}</th>
            {onWish && <th className="mk-noprint">{t('hubPlan.wish')}</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.map((hub) => (
            <tr key={hub.code}>
              <td data-label={t('hub.hub')}>
                <Link
                  lang="th"
                  to={href(hub.hubId ? `/hubs/${hub.hubId}` : `/local-governments/${hub.code}`)}
                >
                  {hub.name}
                </Link>
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {hub.districtName}
                </span>
              </td>
              <td data-label={t('hubPlan.kind')}>{t(hub.hubId ? 'hubPlan.already' : 'hubPlan.becomes')}</td>
              <td data-num data-label={t('hubPlan.count')}>
                {t('hub.of', { n: f.n(hub.count), of: f.n(hub.room) })}
              </td>
              <td data-num data-label={t('hubFigure.km')}>
                {f.km(hub.km)}
              </td>
              <td data-label={t('hubPlan.why')}>
                {hub.only > 0 ? t('hubPlan.needed', { n: f.n(hub.only) }) : t('hubPlan.shared')}
              </td>
              {onWish && (
                <td className="mk-noprint">
                  <div className="mk-inline">
                    <button
                      type="button"
                      className="mk-plain"
                      aria-pressed={pinned(hub)}
                      aria-label={t('hubPlan.pinOne', { name: hub.name })}
                      onClick={() => wish(hub, 'pinned', !pinned(hub))}
                    >
                      <Icon name={pinned(hub) ? 'lock' : 'unlock'} size={14} />
                      {t('hubPlan.pin')}
                    </button>
                    <button
                      type="button"
                      className="mk-plain"
                      aria-pressed={excluded(hub)}
                      aria-label={t('hubPlan.excludeOne', { name: hub.name })}
                      onClick={() => wish(hub, 'excluded', !excluded(hub))}
                    >
                      <Icon name="cross" size={14} />
                      {t('hubPlan.exclude')}
                    </button>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
