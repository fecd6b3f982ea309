import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanState, PlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanList } from '@/shared/plan/PlanList';
import { found, underWay } from '@/shared/plan/plan';
import { can, useMe, useProvinceName, useScope } from '@/shared/session';
import type { Column } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useHref, useUrlState } from '@/shared/url';
import { CoveragePlanChip, GapWords } from './CoveragePlanChip';
import { COVERAGE_PLAN_STATES } from './coveragePlanWords';
import { ProposeCoveragePlanDialog } from './ProposeCoveragePlanDialog';

/** Every division that was proposed: looked at, compared, agreed, put in force. */
export default function CoveragePlansPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const [url] = useUrlState();
  const filters = { province, state: url.state as PlanState | undefined, run: url.run };
  const list = useList('/api/v1/coverage-plans', filters, {
    goesOn: (rows) => rows.some((p) => underWay(p.state)),
  });
  const columns: Column<PlanSummary>[] = [
    {
      key: 'plan',
      label: t('plans.plan'),
      cell: (p) => (
        <>
          <Link to={href(`/plans/${p.id}`)}>
            {t('plans.of', { province: nameOf(p.provinceCode, p.provinceName), date: f.date(p.from) })}
          </Link>
          {p.supposed && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {t('plan.whatIfTitle')}
            </span>
          )}
        </>
      ),
    },
    { key: 'state', label: t('plans.state'), cell: (p) => <CoveragePlanChip state={p.state} /> },
    {
      key: 'gap',
      label: t('plans.gap'),
      cell: (p) =>
        p.state === 'RUNNING'
          ? t('plans.solving', { percent: f.pct(p.progress) })
          : p.state === 'QUEUED'
            ? t('planState.QUEUED')
            : found(p.state) && <GapWords plan={p} short />,
    },
    {
      key: 'changed',
      label: t('plans.changed'),
      numeric: true,
      cell: (p) =>
        found(p.state) ? t('home.ofTotal', { n: f.n(p.changed), of: f.n(p.localGovernments) }) : '–',
    },
    {
      key: 'uncovered',
      label: t('plans.uncovered'),
      numeric: true,
      cell: (p) => (found(p.state) ? f.n(p.uncovered) : '–'),
    },
  ];
  return (
    <PlanList
      name="coverage-plans"
      path="/plans"
      nav={<TrainerNav />}
      title={t('trainerNav.plans')}
      lead={t('plans.lead')}
      more={
        can(me, 'DEPARTMENT') && (
          <Button component={Link} to={href('/plans/national')} variant="default">
            {t('national.title')}
          </Button>
        )
      }
      states={COVERAGE_PLAN_STATES.map((value) => ({ value, label: t(`planState.${value}`) }))}
      columns={columns}
      list={list}
      propose={t('plans.propose')}
      empty={{ icon: 'list', title: t('plans.emptyTitle'), text: t('plans.emptyText') }}
      dialog={(close) => (
        <ProposeCoveragePlanDialog province={province} without={url.without} onClose={close} />
      )}
    />
  );
}
