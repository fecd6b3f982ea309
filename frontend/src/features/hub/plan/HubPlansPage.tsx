import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlanState, HubPlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanList } from '@/shared/plan/PlanList';
import { underWay } from '@/shared/plan/plan';
import { useProvinceName, useScope } from '@/shared/session';
import type { Column } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { HubNav } from '@/shared/ui/SubNav';
import { useHref, useUrlState } from '@/shared/url';
import { HubPlanChip } from './HubPlanChip';
import { HubPlanShortProof } from './HubPlanProof';
import { HUB_PLAN_STATES } from './hubPlanWords';
import { ProposeHubPlanDialog } from './ProposeHubPlanDialog';

/** Every network that was proposed. */
export default function HubPlansPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const [url] = useUrlState();
  const filters = { province, state: url.state as HubPlanState | undefined };
  const list = useList('/api/v1/hub-plans', filters, {
    goesOn: (rows) => rows.some((p) => underWay(p.state)),
  });
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
    { key: 'gap', label: t('plans.gap'), cell: (p) => <HubPlanShortProof plan={p} /> },
  ];
  return (
    <PlanList
      name="hub-plans"
      path="/hub-plans"
      nav={<HubNav />}
      title={t('hubNav.hub-plans')}
      lead={t('hubPlans.lead')}
      states={HUB_PLAN_STATES.map((value) => ({ value, label: t(`hubPlanState.${value}`) }))}
      columns={columns}
      list={list}
      propose={t('hubPlans.propose')}
      empty={{ icon: 'hub', title: t('hubPlans.emptyTitle'), text: t('hubPlans.emptyText') }}
      dialog={(close) => <ProposeHubPlanDialog province={province} onClose={close} />}
    />
  );
}
