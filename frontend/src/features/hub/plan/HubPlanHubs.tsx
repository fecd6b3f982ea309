import { useTranslation } from 'react-i18next';
import type { HubPlan, HubPlanHub } from '@/api/types';
import { useFormat } from '@/shared/format';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Icon } from '@/shared/ui/icons';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import type { Named } from './ProposeHubPlanDialog';

/** Who is wished to be a hub, and who not, in the next plan. */
export interface Wishes {
  pinned: readonly Named[];
  excluded: readonly Named[];
}

const without = <T extends { code: string }>(list: readonly T[], code: string) =>
  list.filter((one) => one.code !== code);

export function HubPlanHubs({
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
  const kind = (hub: HubPlanHub) => t(hub.hubId ? 'hubPlan.already' : 'hubPlan.becomes');
  const ordered = [...plan.hubs].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  const toggle = (hub: HubPlanHub, which: 'pinned' | 'excluded', on: boolean) => (
    <button
      type="button"
      className="mk-plain"
      aria-pressed={on}
      aria-label={t(which === 'pinned' ? 'hubPlan.pinOne' : 'hubPlan.excludeOne', { name: hub.name })}
      onClick={() => wish(hub, which, !on)}
    >
      <Icon name={which === 'excluded' ? 'cross' : on ? 'lock' : 'unlock'} size={14} />
      {t(which === 'pinned' ? 'hubPlan.pin' : 'hubPlan.exclude')}
    </button>
  );
  const columns: SheetColumn<HubPlanHub>[] = [
    { key: 'code', label: t('lg.code'), value: (hub) => hub.code },
    {
      key: 'hub',
      label: t('hub.hub'),
      value: (hub) => hub.name,
      cell: (hub) => (
        <PlaceLink
          of={hub}
          district={hub.districtName}
          to={hub.hubId ? `/hubs/${hub.hubId}` : `/local-governments/${hub.code}`}
        />
      ),
    },
    { key: 'district', label: t('place.district'), value: (hub) => hub.districtName },
    { key: 'kind', label: t('hubPlan.kind'), value: kind, cell: kind },
    {
      key: 'count',
      label: t('hubPlan.count'),
      numeric: true,
      value: (hub) => hub.count,
      cell: (hub) => t('hub.of', { n: f.n(hub.count), of: f.n(hub.room) }),
    },
    { key: 'room', label: t('hubPlan.room'), value: (hub) => hub.room },
    {
      key: 'km',
      label: t('hubFigure.km'),
      numeric: true,
      value: (hub) => hub.km,
      cell: (hub) => f.km(hub.km),
    },
    { key: 'only', label: t('hubPlan.only'), value: (hub) => hub.only },
    {
      key: 'why',
      label: t('hubPlan.why'),
      cell: (hub) => (hub.only > 0 ? t('hubPlan.needed', { n: f.n(hub.only) }) : t('hubPlan.shared')),
    },
  ];
  if (onWish)
    columns.push({
      key: 'wish',
      label: t('hubPlan.wish'),
      className: 'mk-noprint',
      cell: (hub) => (
        <div className="mk-inline">
          {toggle(hub, 'pinned', pinned(hub))}
          {toggle(hub, 'excluded', excluded(hub))}
        </div>
      ),
    });
  return (
    <SheetCard
      id="plan-hubs"
      title={t('hubPlan.hubs', { n: f.n(plan.hubs.length) })}
      lead={t('hubPlan.hubsHint')}
      file={`hub-plan-${plan.provinceCode}-hubs`}
      columns={columns}
      rows={ordered}
      rowKey={(hub) => hub.code}
    />
  );
}
