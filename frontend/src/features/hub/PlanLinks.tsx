import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import './hub.css';
import { Part } from './PlanPart';

export function PlanLines({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
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
  return (
    <Part
      id="plan-lines"
      title={t('hubPlan.lines', { n: f.n(shown.length) })}
      file={`hub-plan-${plan.provinceCode}-links`}
      rows={() => [
        [
          t('lg.code'),
          t('lg.name'),
          t('place.district'),
          t('coverage.need'),
          t('hub.hub'),
          t('hubPlan.km'),
          t('hubPlan.nearer'),
        ],
        ...shown.map((line) => [
          line.localGovernmentCode,
          line.name,
          line.districtName,
          line.need,
          line.hubName,
          line.km,
          line.nearer?.name,
        ]),
      ]}
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
    >
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('lg.name')}</th>
            <th data-num>{t('coverage.need')}</th>
            <th>{t('hub.hub')}</th>
            <th data-num>{t('hubPlan.km')}</th>
            <th>{t('hubPlan.nearer')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.localGovernmentCode}>
              <td data-label={t('lg.name')}>
                <Link lang="th" to={href(`/local-governments/${line.localGovernmentCode}`)}>
                  {line.name}
                </Link>
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {line.districtName}
                </span>
              </td>
              <td data-num data-label={t('coverage.need')}>
                {f.n(line.need)}
              </td>
              <td lang="th" data-label={t('hub.hub')}>
                {line.hubName}
              </td>
              <td data-num data-label={t('hubPlan.km')}>
                {f.km(line.km)}
              </td>
              <td lang="th" data-label={t('hubPlan.nearer')}>
                {line.nearer?.name ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

export function PlanUnreached({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  if (plan.unreached.length === 0) return null;
  return (
    <Part
      id="plan-unreached"
      title={t('hubPlan.unreached', { n: f.n(plan.unreached.length) })}
      file={`hub-plan-${plan.provinceCode}-unreached`}
      rows={() => [
        [
          t('lg.code'),
          t('lg.name'),
          t('place.district'),
          t('coverage.need'),
          t('unserved.why'),
          t('unserved.nearestEligible'),
          t('hubPlan.km'),
        ],
        ...plan.unreached.map((one) => [
          one.code,
          one.name,
          one.districtName,
          one.need,
          t(`unreachedWhy.${one.why}`),
          one.nearest?.name,
          one.nearest?.distanceKm,
        ]),
      ]}
    >
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('lg.name')}</th>
            <th>{t('unserved.why')}</th>
            <th>{t('unserved.nearestEligible')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.unreached.map((one) => (
            <tr key={one.code}>
              <td data-label={t('lg.name')}>
                <Link lang="th" to={href(`/local-governments/${one.code}`)}>
                  {one.name}
                </Link>
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {one.districtName}
                </span>
              </td>
              <td data-label={t('unserved.why')}>{t(`unreachedWhy.${one.why}`)}</td>
              <td data-label={t('unserved.nearestEligible')}>
                {one.nearest ? (
                  <>
                    <span lang="th">{one.nearest.name}</span>
                    {one.nearest.distanceKm != null && (
                      <span className="mk-small mk-muted" style={{ display: 'block' }}>
                        {t('lg.km', { km: f.km(one.nearest.distanceKm) })}
                      </span>
                    )}
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
