import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { VisitPlanState, VisitPlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanList } from '@/shared/plan/PlanList';
import { underWay } from '@/shared/plan/plan';
import { useMe, useScope } from '@/shared/session';
import type { Column } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ChoiceFilter } from '@/shared/ui/filters';
import { useHref, useUrlState } from '@/shared/url';
import { mayPlanDays } from '../mayPlanDays';
import { useTrainerNames } from '../TrainerChoice';
import { VisitNav } from '../VisitNav';
import { ProposeVisitPlanDialog } from './ProposeVisitPlanDialog';
import { VisitPlanChip, VisitPlanProof } from './VisitPlanChip';
import { VISIT_PLAN_STATES } from './visitPlanWords';

/** Every plan of days that was proposed: a trainer's own first, an office's of all its trainers. */
export default function VisitPlansPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const { province } = useScope();
  const [url] = useUrlState();
  const own = me.trainerId != null && url.whose !== 'all' && !url.trainer;
  const filters = {
    province,
    trainer: own ? (me.trainerId ?? undefined) : url.trainer,
    state: url.state as VisitPlanState | undefined,
  };
  const list = useList('/api/v1/visit-plans', filters, {
    goesOn: (rows) => rows.some((p) => underWay(p.state)),
  });
  const narrowed = !!(url.state || url.trainer);
  const columns: Column<VisitPlanSummary>[] = [
    {
      key: 'plan',
      label: t('days.trainer'),
      sort: 'trainer',
      cell: (p) => (
        <>
          <Link to={href(`/visit-plans/${p.id}`)}>{p.trainerName}</Link>
          <span className="mk-small mk-muted mk-nowrap" style={{ display: 'block' }}>
            {f.date(p.from)} – {f.date(p.to)}
          </span>
        </>
      ),
    },
    { key: 'state', label: t('plans.state'), sort: 'state', cell: (p) => <VisitPlanChip state={p.state} /> },
    {
      key: 'days',
      label: t('days.days'),
      numeric: true,
      cell: (p) => (p.state === 'RUNNING' ? t('plans.solving', { percent: f.pct(p.progress) }) : f.n(p.days)),
    },
    { key: 'stops', label: t('days.stops'), numeric: true, cell: (p) => f.n(p.stops) },
    { key: 'objective', label: t('days.points'), numeric: true, cell: (p) => f.n(p.objective) },
    { key: 'gap', label: t('plans.gap'), cell: (p) => <VisitPlanProof plan={p} short /> },
    {
      key: 'accepted',
      label: t('days.acceptedOn'),
      optional: true,
      cell: (p) => <span className="mk-nowrap">{f.moment(p.acceptedAt)}</span>,
    },
  ];
  return (
    <PlanList
      name="visit-plans"
      path="/visit-plans"
      nav={<VisitNav />}
      title={t('visitNav.visit-plans')}
      lead={t('days.lead')}
      states={VISIT_PLAN_STATES.map((value) => ({ value, label: t(`visitPlanState.${value}`) }))}
      may={mayPlanDays(me)}
      alone
      filters={
        me.trainerId ? (
          <ChoiceFilter
            name="whose"
            label={t('visits.whose')}
            data={[{ value: 'all', label: t('visits.everybody') }]}
          />
        ) : (
          <TrainerFilter province={province} />
        )
      }
      columns={columns}
      list={list}
      propose={t(me.role === 'TRAINER' ? 'days.proposeOwn' : 'days.propose')}
      empty={{
        icon: 'calendar',
        title: t(narrowed ? 'days.noneTitle' : 'days.emptyTitle'),
        text: t(narrowed ? 'days.noneText' : 'days.emptyText'),
      }}
      dialog={(close) => <ProposeVisitPlanDialog trainer={url.trainer} onClose={close} />}
    />
  );
}

function TrainerFilter({ province }: { province: string | undefined }) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  // without a province only those of the Department are listed
  const chosen = useQuery({
    ...get('/api/v1/trainers/{id}', { params: { path: { id: url.trainer ?? '' } } }),
    enabled: url.trainer !== undefined,
  });
  const names = useTrainerNames(province, url.trainer && chosen.data ? [chosen.data] : []);
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      label={t('days.trainer')}
      placeholder={t('common.all')}
      data={[...names].map(([value, label]) => ({ value, label }))}
      nothingFoundMessage={t('visit.noTrainers')}
      value={url.trainer ?? null}
      onChange={(trainer) => change({ trainer })}
    />
  );
}
