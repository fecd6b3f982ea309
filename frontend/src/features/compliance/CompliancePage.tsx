import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { BudgetStep, ComplianceItem, LgType, ModuleFact, Reason, Status } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, useMe, useScope } from '@/shared/session';
import { BUDGET_STEPS, REASONS } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { usePlaceColumns } from '@/shared/table/usePlaceColumns';
import { useStatusColumns } from '@/shared/table/useStatusColumns';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter, StatusFilter, TypeFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';

/** Who is complete and current, who isn't, and the facts that say so. */
export default function CompliancePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const tells = can(me, 'PROVINCE', 'DISTRICT', 'TRAINER');
  const [url, change] = useUrlState();
  const { province, district, asOf, day } = useScope();
  const policy = useQuery({ ...get('/api/v1/compliance/policy'), staleTime: Number.POSITIVE_INFINITY });
  useTitle(t('nav.compliance'));
  const filters = {
    asOf,
    province,
    district,
    type: url.type as LgType | undefined,
    status: url.status as Status | undefined,
    reason: url.reason as Reason | undefined,
    budget: url.budget as BudgetStep | undefined,
  };
  const list = useList('/api/v1/compliance', filters);

  const module = (fact: ModuleFact | null | undefined) =>
    fact ? (
      <span className="mk-nowrap" title={t('compliance.reading', { date: f.date(fact.asOf) })}>
        {f.date(fact.through)}
        {fact.lagDays != null && (
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {t('compliance.lag', { days: f.n(fact.lagDays) })}
          </span>
        )}
      </span>
    ) : (
      <span className="mk-muted">–</span>
    );

  const place = usePlaceColumns((i: ComplianceItem) => i.localGovernment);
  const statuses = useStatusColumns<ComplianceItem>();
  const columns: Column<ComplianceItem>[] = [
    place.name,
    place.code,
    { ...place.type, optional: true },
    { ...place.district, sort: 'district' },
    { ...place.province, optional: true },
    ...statuses,
    {
      key: 'budget',
      label: t('facts.budgetShort'),
      cell: (i) => {
        const b = i.facts.budget;
        if (!b) return <span className="mk-muted">–</span>;
        if (b.usesElaas === false) return t('reason.NOT_USING_ELAAS');
        return (
          <span className="mk-small">
            {b.approvedOn
              ? `${t('budgetStep.approved')} ${f.date(b.approvedOn)}`
              : b.recordedOn
                ? `${t('budgetStep.recorded')} ${f.date(b.recordedOn)}`
                : t('reason.BUDGET_NOT_RECORDED')}
          </span>
        );
      },
    },
    { key: 'revenue', label: t('module.revenue'), cell: (i) => module(i.facts.revenue) },
    { key: 'expenditure', label: t('module.expenditure'), cell: (i) => module(i.facts.expenditure) },
    { key: 'accounting', label: t('module.accounting'), cell: (i) => module(i.facts.accounting) },
    ...(tells
      ? [
          {
            key: 'issue',
            label: t('compliance.issue'),
            screenOnly: true,
            cell: (i: ComplianceItem) =>
              i.reasons.length > 0 && (
                <Link
                  className="mk-plain"
                  aria-label={t('compliance.tellOf', { name: i.localGovernment.name })}
                  to={href('/issues/new', {
                    localGovernment: i.localGovernment.code,
                    about: i.reasons[0],
                  })}
                >
                  <Icon name="talk" size={14} />
                  {t('compliance.tell')}
                </Link>
              ),
          },
        ]
      : []),
  ];

  return (
    <>
      <Head
        title={t('nav.compliance')}
        lead={t('compliance.lead', {
          date: f.date(day),
          lag: f.n(policy.data?.maxLagDays ?? 30),
          age: f.n(policy.data?.maxReadingAgeDays ?? 45),
        })}
      >
        <PrintButton />
      </Head>
      <search className="mk-filters">
        <StatusFilter />
        <ChoiceFilter
          name="reason"
          label={t('lg.reason')}
          data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <ChoiceFilter
          name="budget"
          label={t('compliance.budgetReached')}
          data={BUDGET_STEPS.map(([step, value]) => ({ value, label: t(`budgetStep.${step}`) }))}
        />
        <PlaceFilter />
        <TypeFilter />
      </search>
      <DataTable
        name="compliance"
        label={t('nav.compliance')}
        columns={columns}
        rowKey={(i) => i.localGovernment.code}
        {...list}
        tools={
          <ListLine
            text={async (of) =>
              (await import('@/shared/line/statusLine')).statusLine(of, '/api/v1/compliance', filters)
            }
          />
        }
        source={{ ...list.source, params: { ...list.source.params, asOf: day } }}
        empty={
          <Empty
            icon="list"
            title={t('lg.noneTitle')}
            text={t('lg.noneText')}
            action={
              <Button
                variant="default"
                onClick={() =>
                  change({
                    type: null,
                    status: null,
                    reason: null,
                    budget: null,
                    district: null,
                    province: null,
                  })
                }
              >
                {t('common.clearFilters')}
              </Button>
            }
          />
        }
      />
    </>
  );
}
