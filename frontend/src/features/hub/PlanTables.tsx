import { Button, Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlan, HubPlanHub } from '@/api/types';
import { type Cell, saveBlob, toCsv } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import './hub.css';
import type { Wishes } from './HubPlanPage';

/** A part of a plan as rows, to be taken away as they are shown. */
function Part({
  id,
  title,
  lead,
  file,
  rows,
  tools,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  file: string;
  rows: () => readonly (readonly Cell[])[];
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="mk-card" aria-labelledby={id}>
      <div className="mk-cardhead">
        <h2 id={id}>{title}</h2>
        <DownloadMenu
          small
          of={title}
          items={[
            {
              icon: 'file',
              label: t('download.csv'),
              run: async () => saveBlob(toCsv(rows()), `${file}.csv`),
            },
          ]}
        />
      </div>
      {lead && (
        <p className="mk-small mk-muted" style={{ margin: '0 0 8px' }}>
          {lead}
        </p>
      )}
      {tools}
      <div className="mk-tablewrap mk-sticky mk-stackable" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
    </section>
  );
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
