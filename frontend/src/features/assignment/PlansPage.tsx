import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { PlanState, PlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { can, mayWriteIn, useMe, useProvinceName, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { GapWords, PlanChip } from './PlanChip';
import { ProposeDialog } from './ProposeDialog';
import { divided, PLAN_STATES, underWay } from './planWords';

/** Every division that was proposed: looked at, compared, agreed, put in force. */
export default function PlansPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const { province } = useScope();
  const [url, change] = useUrlState();
  const [chosen, setChosen] = useState<PlanSummary[]>([]);
  useTitle(t('trainerNav.plans'));
  const may = province ? mayWriteIn(me, province) : can(me);
  const filters = { province, state: url.state as PlanState | undefined, run: url.run };
  const list = useList('/api/v1/coverage-plans', filters, {
    goesOn: (rows) => rows.some((p) => underWay(p.state)),
  });
  const choose = (plan: PlanSummary, on: boolean) =>
    setChosen((now) =>
      on ? [...now.filter((p) => p.id !== plan.id), plan].slice(-2) : now.filter((p) => p.id !== plan.id),
    );
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
    { key: 'state', label: t('plans.state'), cell: (p) => <PlanChip state={p.state} /> },
    {
      key: 'gap',
      label: t('plans.gap'),
      cell: (p) =>
        p.state === 'RUNNING'
          ? t('plans.solving', { percent: f.pct(p.progress) })
          : p.state === 'QUEUED'
            ? t('planState.QUEUED')
            : divided(p.state) && <GapWords plan={p} short />,
    },
    {
      key: 'changed',
      label: t('plans.changed'),
      numeric: true,
      cell: (p) =>
        divided(p.state) ? t('home.ofTotal', { n: f.n(p.changed), of: f.n(p.localGovernments) }) : '–',
    },
    {
      key: 'uncovered',
      label: t('plans.uncovered'),
      numeric: true,
      cell: (p) => (divided(p.state) ? f.n(p.uncovered) : '–'),
    },
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
        divided(p.state) && (
          <Checkbox
            aria-label={t('plans.chooseToCompare', { plan: f.moment(p.createdAt) })}
            checked={chosen.some((c) => c.id === p.id)}
            disabled={chosen.length > 0 && chosen[0]?.provinceCode !== p.provinceCode}
            onChange={(e) => choose(p, e.currentTarget.checked)}
          />
        ),
    },
  ];
  const propose = may && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1', without: null })}>
      {t('plans.propose')}
    </Button>
  );
  return (
    <>
      <TrainerNav />
      <Head title={t('trainerNav.plans')} lead={t('plans.lead')}>
        {can(me, 'DEPARTMENT') && (
          <Button component={Link} to={href('/plans/national')} variant="default">
            {t('national.title')}
          </Button>
        )}
        {propose}
      </Head>
      <search className="mk-filters">
        <ChoiceFilter
          name="state"
          label={t('plans.state')}
          data={PLAN_STATES.map((value) => ({ value, label: t(`planState.${value}`) }))}
        />
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
        {chosen.length === 2 && (
          <Button
            className="mk-fit"
            variant="light"
            onClick={() => navigate(href('/plans/compare', { a: chosen[0]!.id, b: chosen[1]!.id }))}
          >
            {t('plans.compare')}
          </Button>
        )}
      </search>
      <DataTable
        name="coverage-plans"
        label={t('trainerNav.plans')}
        columns={columns}
        rowKey={(p) => p.id}
        {...list}
        empty={
          <Empty icon="list" title={t('plans.emptyTitle')} text={t('plans.emptyText')} action={propose} />
        }
      />
      {url.new && may && (
        <ProposeDialog
          province={province}
          without={url.without}
          onClose={() => change({ new: null, without: null }, { replace: true, keepPage: true })}
        />
      )}
    </>
  );
}
