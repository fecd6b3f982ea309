import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit, VisitMode, VisitState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { useMe, useScope } from '@/shared/session';
import { StatusChip } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { DateField } from '@/shared/ui/DateField';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { Narrowed } from '@/shared/ui/Narrowed';
import { PlaceLink } from '@/shared/ui/PlaceLink';
import { useTitle } from '@/shared/ui/useTitle';
import { flag, useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { OfTrainer } from '../OfTrainer';
import { AgreedChip, Mode, VisitChip } from '../VisitChip';
import { VisitNav } from '../VisitNav';
import { dayOf, MODES, maySeeTo, VISIT_STATES } from '../visitWords';

/** All that was planned and done, narrowed by the address. */
export default function VisitsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const { province, district, asOf } = useScope();
  useTitle(t('visitNav.visits'));
  const filters = {
    province,
    district,
    trainer: url.trainer,
    // whoever is no trainer has none
    mine: url.mine === 'true' && me.trainerId ? true : undefined,
    state: url.state as VisitState | undefined,
    mode: url.mode as VisitMode | undefined,
    overdue: flag(url.overdue),
    // how the others stood on the day that is looked at nobody can list
    asOf: url.overdue === undefined ? undefined : asOf,
    from: url.from,
    to: url.to,
    q: url.q,
  };
  const list = useList('/api/v1/visits', filters);
  const narrowed = !!(
    url.state ||
    url.mode ||
    url.overdue ||
    url.from ||
    url.to ||
    url.q ||
    url.trainer ||
    url.mine
  );
  const trainer = list.rows?.flatMap((v) => v.trainers).find((one) => one.id === url.trainer);
  const columns: Column<Visit>[] = [
    {
      key: 'place',
      label: t('place.localGovernment'),
      sort: 'localGovernment',
      cell: (v) => (
        <PlaceLink
          of={v.localGovernment}
          district={v.localGovernment.district.name}
          province={!province && v.localGovernment.province.name}
          to={`/visits/${v.id}`}
        />
      ),
    },
    {
      key: 'day',
      label: t('visit.day'),
      sort: 'day',
      cell: (v) => <span className="mk-nowrap">{f.date(dayOf(v))}</span>,
    },
    { key: 'mode', label: t('visit.mode'), sort: 'mode', cell: (v) => <Mode of={v.mode} /> },
    {
      key: 'state',
      label: t('visit.state'),
      sort: 'state',
      cell: (v) => (
        <>
          <VisitChip of={v} /> <AgreedChip of={v.confirmation} />
        </>
      ),
    },
    {
      key: 'trainers',
      label: t('visit.trainers'),
      cell: (v) => v.trainers.map((one) => one.name).join(', ') || '–',
    },
    {
      key: 'findings',
      label: t('visit.whatCame'),
      cell: (v) => (
        <span className="mk-small mk-clip">
          {v.state === 'CANCELLED' ? v.cancelReason : (v.findings ?? v.advice ?? '–')}
        </span>
      ),
    },
    {
      key: 'status',
      label: t('visit.statusThen'),
      optional: true,
      cell: (v) => (v.status ? <StatusChip status={v.status} /> : '–'),
    },
    {
      key: 'next',
      label: t('visit.nextContactOn'),
      sort: 'nextContactOn',
      optional: true,
      cell: (v) => <span className="mk-nowrap">{f.date(v.nextContactOn)}</span>,
    },
    {
      key: 'by',
      label: t('visit.createdBy'),
      optional: true,
      cell: (v) => `${v.createdBy} · ${f.moment(v.changedAt)}`,
    },
  ];
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.visits')} lead={t('visits.lead')}>
        {maySeeTo(me) && (
          <>
            {(me.role === 'PROVINCE' || me.role === 'ADMIN') && (
              <Button component={Link} to={href('/imports/new', { kind: 'visits' })} variant="default">
                {t('visits.import')}
              </Button>
            )}
            <Button
              component={Link}
              to={href('/visits/new', { as: 'plan' })}
              variant="default"
              leftSection={<Icon name="calendar" size={16} />}
            >
              {t('visit.plan')}
            </Button>
            <Button component={Link} to={href('/visits/new')} leftSection={<Icon name="plus" size={16} />}>
              {t('visit.record')}
            </Button>
          </>
        )}
      </Head>
      <search className="mk-filters">
        <SearchFilter placeholder={t('visits.searchHint')} />
        <ChoiceFilter
          name="state"
          label={t('visit.state')}
          data={VISIT_STATES.map((value) => ({ value, label: t(`visitState.${value}`) }))}
        />
        <ChoiceFilter
          name="mode"
          label={t('visit.mode')}
          data={MODES.map((value) => ({ value, label: t(`visitMode.${value}`) }))}
        />
        <ChoiceFilter
          name="overdue"
          label={t('visit.overdue')}
          data={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
        />
        {me.trainerId && (
          <ChoiceFilter
            name="mine"
            label={t('visits.whose')}
            data={[{ value: 'true', label: t('visits.mine') }]}
          />
        )}
        <DateField
          clearable
          label={t('visits.from')}
          value={url.from ?? null}
          onChange={(from) => change({ from })}
        />
        <DateField
          clearable
          label={t('visits.to')}
          value={url.to ?? null}
          onChange={(to) => change({ to })}
        />
        <PlaceFilter />
      </search>
      {url.overdue === 'true' && asOf && (
        <Narrowed says={t('visits.overdueOn', { date: f.date(asOf) })} not={{ asOf: null }} />
      )}
      <OfTrainer says={t('visits.ofTrainer', { name: trainer?.name ?? t('visit.someTrainer') })} />
      <DataTable
        name="visits"
        label={t('visitNav.visits')}
        columns={columns}
        rowKey={(v) => v.id}
        {...list}
        tools={
          // whose it is isn't known where nothing of that trainer is found
          (!url.trainer || trainer) && (
            <ListLine
              concerned={trainer?.name}
              instead={url.mine ? { mine: null, trainer: url.trainer ?? (filters.mine && me.trainerId) } : {}}
              text={async (of) =>
                (await import('./visitsLine')).visitsLine(of, filters, trainer?.name, me.name)
              }
            />
          )
        }
        empty={
          <Empty
            icon="visit"
            title={t(narrowed ? 'visits.noneTitle' : 'visits.emptyTitle')}
            text={t(narrowed ? 'visits.noneText' : 'visits.emptyText')}
            action={<Link to={href('/visit-priorities')}>{t('visits.toPriorities')}</Link>}
          />
        }
      />
    </>
  );
}
