import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cohort } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { CohortForm } from './CohortForm';

/** The courses that make trainers (memo order 1). */
export default function TrainingPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url] = useUrlState();
  const { province } = useScope();
  const [adding, add] = useDisclosure(false);
  useTitle(t('trainerNav.training'));
  const may = can(me, 'PROVINCE');
  const filters = {
    province: url.province && province,
    fiscalYear: url.fiscalYear ? Number(url.fiscalYear) : undefined,
    q: url.q,
  };
  const list = useList('/api/v1/cohorts', filters);
  const columns: Column<Cohort>[] = [
    {
      key: 'name',
      label: t('cohort.name'),
      sort: 'name',
      cell: (c) => (
        <>
          <Link to={href(`/training/${c.id}`)}>{c.name}</Link>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {c.code}
            {c.course && ` · ${c.course}`}
          </span>
        </>
      ),
    },
    { key: 'fiscalYear', label: t('cohort.fiscalYear'), sort: 'fiscalYear', cell: (c) => f.fy(c.fiscalYear) },
    {
      key: 'days',
      label: t('cohort.days'),
      cell: (c) => (
        <span className="mk-nowrap">
          {f.date(c.startsOn)} – {f.date(c.endsOn)}
        </span>
      ),
    },
    { key: 'venue', label: t('cohort.venue'), cell: (c) => c.venue ?? '–' },
    {
      key: 'holder',
      label: t('cohort.holder'),
      optional: true,
      cell: (c) =>
        c.provinceName ? t('place.provinceOf', { name: c.provinceName }) : t('affiliation.DEPARTMENT'),
    },
    { key: 'trainees', label: t('cohort.trainees'), numeric: true, cell: (c) => f.n(c.trainees) },
    { key: 'observers', label: t('cohort.observers'), numeric: true, cell: (c) => f.n(c.observers) },
    { key: 'passed', label: t('cohort.passed'), numeric: true, cell: (c) => f.n(c.passed) },
    { key: 'trainers', label: t('cohort.trainers'), numeric: true, cell: (c) => f.n(c.trainers) },
  ];
  const now = fiscalYearOf(me.today);
  const years = Array.from({ length: now - 2556 }, (_, i) => now - i);
  return (
    <>
      <TrainerNav />
      <Head title={t('trainerNav.training')} lead={t('training.lead')}>
        {may && (
          <>
            <Button component={Link} to={href('/imports/new', { kind: 'training' })} variant="default">
              {t('training.import')}
            </Button>
            <Button leftSection={<Icon name="plus" size={16} />} onClick={add.open}>
              {t('cohort.add')}
            </Button>
          </>
        )}
      </Head>
      <search className="mk-filters">
        <SearchFilter />
        <ChoiceFilter
          name="fiscalYear"
          label={t('cohort.fiscalYear')}
          data={years.map((year) => ({ value: String(year), label: f.fy(year) }))}
        />
      </search>
      <DataTable
        name="cohorts"
        label={t('trainerNav.training')}
        columns={columns}
        rowKey={(c) => c.id}
        {...list}
        tools={
          <ListLine
            // of all provinces, unless the address names one
            instead={{ province: filters.province ?? null, district: null }}
            text={async (of) => (await import('./trainingLine')).trainingLine(of, filters)}
          />
        }
        empty={
          <Empty
            icon="trainer"
            title={t('training.emptyTitle')}
            text={t('training.emptyText')}
            action={
              may && <Link to={href('/imports/new', { kind: 'training' })}>{t('training.import')}</Link>
            }
          />
        }
      />
      {adding && <CohortForm onClose={add.close} />}
    </>
  );
}
