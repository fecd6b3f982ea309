import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { HubPlanState, HubPlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, mayWriteIn, useMe, useProvinceName, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { HubPlanChip } from './HubChip';
import { found, PLAN_STATES, underWay } from './hubWords';
import { ShortProof } from './PlanWords';
import { ProposePlanDialog } from './ProposePlanDialog';

/** Every network that was proposed. */
export default function HubPlansPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const [url, change] = useUrlState();
  const [chosen, setChosen] = useState<HubPlanSummary[]>([]);
  useTitle(t('hubNav.hub-plans'));
  const may = province ? mayWriteIn(me, province) : can(me);
  const filters = { province, state: url.state as HubPlanState | undefined };
  const list = useList('/api/v1/hub-plans', filters, {
    goesOn: (rows) => rows.some((p) => underWay(p.state)),
  });
  const choose = (plan: HubPlanSummary, on: boolean) =>
    setChosen((now) =>
      on ? [...now.filter((p) => p.id !== plan.id), plan].slice(-2) : now.filter((p) => p.id !== plan.id),
    );
  const columns: Column<HubPlanSummary>[] = [
    {
      key: 'plan',
      label: t('plans.plan'),
      cell: (p) => (
        <>
          <Link to={href(`/hub-plans/${p.id}`)}>
            {t('hubPlans.of', { province: nameOf(p.provinceCode, p.provinceName) })}
          </Link>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {t('hubPlans.within', { km: f.n(p.radiusKm), n: f.n(p.maxMembers) })}
          </span>
        </>
      ),
    },
    { key: 'state', label: t('plans.state'), cell: (p) => <HubPlanChip state={p.state} /> },
    {
      key: 'reached',
      label: t('hubFigure.reached'),
      numeric: true,
      cell: (p) =>
        p.state === 'RUNNING'
          ? t('plans.solving', { percent: f.pct(p.progress) })
          : p.reached == null
            ? '–'
            : t('hub.of', { n: f.n(p.reached), of: f.n(p.needy) }),
    },
    { key: 'newHubs', label: t('hubFigure.newHubs'), numeric: true, cell: (p) => f.n(p.newHubs) },
    {
      key: 'km',
      label: t('hubFigure.km'),
      numeric: true,
      cell: (p) => (p.km == null ? '–' : f.km(p.km)),
    },
    { key: 'gap', label: t('plans.gap'), cell: (p) => <ShortProof plan={p} /> },
    {
      key: 'by',
      label: t('plans.by'),
      cell: (p) => (
        <>
          {p.createdBy}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {f.moment(p.createdAt)}
          </span>
        </>
      ),
    },
    {
      key: 'compare',
      label: t('plans.compareColumn'),
      cell: (p) =>
        found(p.state) && (
          <Checkbox
            className="mk-noprint"
            aria-label={t('plans.chooseToCompare', { plan: f.moment(p.createdAt) })}
            checked={chosen.some((c) => c.id === p.id)}
            disabled={chosen.length > 0 && chosen[0]?.provinceCode !== p.provinceCode}
            onChange={(e) => choose(p, e.currentTarget.checked)}
          />
        ),
    },
  ];
  const propose = may && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1' })}>
      {t('hubPlans.propose')}
    </Button>
  );
  return (
    <>
      <HubNav />
      <Head title={t('hubNav.hub-plans')} lead={t('hubPlans.lead')}>
        {propose}
      </Head>
      <search className="mk-filters">
        <ChoiceFilter
          name="state"
          label={t('plans.state')}
          data={PLAN_STATES.map((value) => ({ value, label: t(`hubPlanState.${value}`) }))}
        />
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
        {chosen.length === 2 && (
          <Button
            className="mk-fit"
            variant="light"
            onClick={() => navigate(href('/hub-plans/compare', { a: chosen[0]!.id, b: chosen[1]!.id }))}
          >
            {t('plans.compare')}
          </Button>
        )}
      </search>
      <DataTable
        name="hub-plans"
        label={t('hubNav.hub-plans')}
        columns={columns}
        rowKey={(p) => p.id}
        {...list}
        empty={
          <Empty
            icon="hub"
            title={t('hubPlans.emptyTitle')}
            text={t('hubPlans.emptyText')}
            action={propose}
          />
        }
      />
      {url.new && may && (
        <ProposePlanDialog
          province={province}
          onClose={() => change({ new: null }, { replace: true, keepPage: true })}
        />
      )}
    </>
  );
}
