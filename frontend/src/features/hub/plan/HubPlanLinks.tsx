import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubPlan, HubPlanLine, HubPlanUnreached } from '@/api/types';
import { useFormat } from '@/shared/format';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Icon } from '@/shared/ui/icons';
import { PlaceLink } from '@/shared/ui/PlaceLink';

export function HubPlanLinks({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [q, setQ] = useState('');
  const [hub, setHub] = useState<string | null>(null);
  const words = q.trim().toLowerCase();
  const shown = plan.lines.filter(
    (line) =>
      (hub === null || line.hubCode === hub) &&
      (words === '' ||
        [line.name, line.districtName, line.hubName, line.localGovernmentCode].some((text) =>
          text.toLowerCase().includes(words),
        )),
  );
  const columns: SheetColumn<HubPlanLine>[] = [
    { key: 'code', label: t('lg.code'), value: (line) => line.localGovernmentCode },
    {
      key: 'name',
      label: t('lg.name'),
      value: (line) => line.name,
      cell: ({ localGovernmentCode: code, name, districtName }) => (
        <PlaceLink of={{ code, name }} district={districtName} />
      ),
    },
    { key: 'district', label: t('place.district'), value: (line) => line.districtName },
    {
      key: 'need',
      label: t('coverage.need'),
      numeric: true,
      value: (line) => line.need,
      cell: (line) => f.n(line.need),
    },
    {
      key: 'hub',
      label: t('hub.hub'),
      lang: 'th',
      value: (line) => line.hubName,
      cell: (line) => line.hubName,
    },
    {
      key: 'km',
      label: t('hubPlan.km'),
      numeric: true,
      value: (line) => line.km,
      cell: (line) => f.km(line.km),
    },
    {
      key: 'nearer',
      label: t('hubPlan.nearer'),
      lang: 'th',
      value: (line) => line.nearer?.name,
      cell: (line) => line.nearer?.name ?? '–',
    },
  ];
  return (
    <SheetCard
      id="plan-lines"
      title={t('hubPlan.lines', { n: f.n(shown.length) })}
      file={`hub-plan-${plan.provinceCode}-links`}
      columns={columns}
      rows={shown}
      rowKey={(line) => line.localGovernmentCode}
      tools={
        <search className="mk-filters">
          <TextInput
            label={t('lg.search')}
            leftSection={<Icon name="search" size={16} />}
            value={q}
            onChange={(e) => setQ(e.currentTarget.value)}
          />
          <Select
            label={t('hub.hub')}
            placeholder={t('common.all')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            value={hub}
            onChange={setHub}
            data={plan.hubs.map((h) => ({ value: h.code, label: h.name }))}
          />
          {(q !== '' || hub !== null) && (
            <Button
              className="mk-fit"
              variant="default"
              onClick={() => {
                setQ('');
                setHub(null);
              }}
            >
              {t('common.clearFilters')}
            </Button>
          )}
        </search>
      }
    />
  );
}

export function UnreachedByHubPlan({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (plan.unreached.length === 0) return null;
  const columns: SheetColumn<HubPlanUnreached>[] = [
    { key: 'code', label: t('lg.code'), value: (one) => one.code },
    {
      key: 'name',
      label: t('lg.name'),
      value: (one) => one.name,
      cell: (one) => <PlaceLink of={one} district={one.districtName} />,
    },
    { key: 'district', label: t('place.district'), value: (one) => one.districtName },
    { key: 'need', label: t('coverage.need'), value: (one) => one.need },
    {
      key: 'why',
      label: t('unserved.why'),
      value: (one) => t(`unreachedWhy.${one.why}`),
      cell: (one) => t(`unreachedWhy.${one.why}`),
    },
    {
      key: 'nearest',
      label: t('unserved.nearestEligible'),
      value: (one) => one.nearest?.name,
      cell: ({ nearest }) =>
        nearest ? (
          <>
            <span lang="th">{nearest.name}</span>
            {nearest.distanceKm != null && (
              <span className="mk-small mk-muted" style={{ display: 'block' }}>
                {t('lg.km', { km: f.km(nearest.distanceKm) })}
              </span>
            )}
          </>
        ) : (
          '–'
        ),
    },
    { key: 'km', label: t('hubPlan.km'), value: (one) => one.nearest?.distanceKm },
  ];
  return (
    <SheetCard
      id="plan-unreached"
      title={t('hubPlan.unreached', { n: f.n(plan.unreached.length) })}
      file={`hub-plan-${plan.provinceCode}-unreached`}
      columns={columns}
      rows={plan.unreached}
      rowKey={(one) => one.code}
    />
  );
}
