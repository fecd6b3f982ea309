import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Overdue, VisitSummaryRow } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, useMe, useProvinceName, useScope } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { useTitle } from '@/shared/ui/useTitle';
import { type Params, useHref, withParams } from '@/shared/url';
import '../visit.css';
import { useTrainerNames } from '../TrainerChoice';
import { VisitNav } from '../VisitNav';

/** Who waits too long, by trainer and by district; and what was done this month. Each number opens the list behind it. */
export default function OverduePage() {
  const { t } = useTranslation();
  const { province, district, asOf } = useScope();
  useTitle(t('visitNav.visit-overdue'));
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.visit-overdue')} lead={t('overduePage.lead')}>
        <ListLine
          compact={false}
          text={async (of) =>
            (await import('./prioritiesLine')).prioritiesLine(of, { province, district, asOf })
          }
        />
      </Head>
      <search className="mk-filters">
        <PlaceFilter />
      </search>
      {province ? <InProvince province={province} district={district} /> : <InNation />}
    </>
  );
}

/** @param district all of them when left out */
function InProvince({ province, district }: { province: string; district?: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const names = useTrainerNames(province);
  // what trainers did is counted by province, or within the caller's own district
  const part = me.scope.level === 'DISTRICT' ? undefined : district;
  return (
    <div className="mk-grid">
      <LateCard
        by="trainer"
        province={province}
        district={district}
        title={t('overduePage.byTrainer')}
        who={t('overduePage.trainer')}
        tells={can(me, 'PROVINCE', 'DISTRICT')}
        nameOf={(row) => (row.key ? (names.get(row.key) ?? row.name) : row.name)}
        to={(row) => (row.key ? { trainer: row.key } : undefined)}
      />
      <LateCard
        by="district"
        province={province}
        district={district}
        title={t('overduePage.byDistrict')}
        who={t('place.district')}
        to={(row) => ({ district: row.key, whose: 'all' })}
      />
      <Done by={part ? 'district' : 'trainer'} province={province} only={part} names={names} />
    </div>
  );
}

function LateCard({
  by,
  province,
  district,
  title,
  who,
  tells = false,
  nameOf = (row) => row.name,
  to,
}: {
  by: 'trainer' | 'district';
  province: string;
  district?: string;
  title: string;
  who: string;
  /** Whether each of them can be sent a message of its own. */
  tells?: boolean;
  /** Where two of a name stand in the list they are told apart. */
  nameOf?: (row: Overdue) => string | null | undefined;
  /** What narrows the list to such a row's. */
  to: (row: Overdue) => Params | undefined;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { asOf } = useScope();
  const [all, setAll] = useState(false);
  const list = useQuery(
    get('/api/v1/visits/overdue', {
      params: { query: { by, province, district, asOf, size: 500, sort: '-overdue,-never,-longestDays' } },
    }),
  );
  const number = (row: Overdue, n: number, only: string | null) => {
    const params = to(row);
    if (n === 0) return <Zero />;
    if (params) return <Link to={href('/visit-priorities', { ...params, only })}>{f.n(n)}</Link>;
    // priorities can't be narrowed to those that nobody is responsible for: all of these are listed, but not who of them is late
    return only === null ? (
      <Link to={href('/coverage', { view: 'table', covered: 'false' })}>{f.n(n)}</Link>
    ) : (
      f.n(n)
    );
  };
  const isFine = (row: Overdue) => row.overdue + row.never + row.onsiteOverdue === 0;
  const nameIn = (row: Overdue) => nameOf(row) ?? t('priority.noTrainer');
  const columns: SheetColumn<Overdue>[] = [
    {
      key: 'name',
      label: who,
      cell: (row) => <span className={isFine(row) ? 'mk-fine' : undefined}>{nameIn(row)}</span>,
      value: nameIn,
    },
    ...(
      [
        ['overdue', 'late'],
        ['never', 'never'],
        ['onsiteOverdue', 'onsite'],
        ['total', null],
      ] as const
    ).map(([key, only]) => ({
      key,
      label: t(`overduePage.${key}`),
      numeric: true,
      cell: (row: Overdue) => number(row, row[key], only),
      value: (row: Overdue) => row[key],
    })),
    {
      key: 'worst',
      label: t('overduePage.worst'),
      numeric: true,
      cell: (row) =>
        row.longestDays > 0 ? (
          t('overduePage.days', { n: f.n(row.longestDays) })
        ) : (
          <span className="mk-zero">–</span>
        ),
      value: (row) => row.longestDays,
    },
  ];
  if (tells) {
    columns.push({
      key: 'line',
      label: t('line.column'),
      className: 'mk-noprint',
      cell: ({ key, ...row }) =>
        key && (
          <ListLine
            small
            concerned={nameIn({ key, ...row })}
            at={withParams('/visit-priorities', { trainer: key, asOf })}
            text={async (of) =>
              (await import('./prioritiesLine')).trainerLine(
                of,
                { id: key, name: row.name ?? '' },
                { province, district, asOf },
              )
            }
          />
        ),
    });
  }
  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />;
  if (!list.data) return <Bones lines={6} height={22} />;
  const fine = list.data.items.filter(isFine).length;
  return (
    <div className="mk-lates" data-all={all || undefined}>
      <SheetCard
        id={`by-${by}`}
        title={title}
        file={`maekhai-overdue-${by}`}
        columns={columns}
        rows={list.data.items}
        rowKey={(row) => row.key ?? ''}
      />
      {fine > 0 && !all && (
        <Button
          className="mk-showfine mk-noprint"
          variant="default"
          size="xs"
          mt={8}
          onClick={() => setAll(true)}
        >
          {t('overduePage.nothing', { n: f.n(fine) })}
        </Button>
      )}
    </div>
  );
}

/** Left out on a phone, where each number takes a line. */
function Zero() {
  const f = useFormat();
  return <span className="mk-zero">{f.n(0)}</span>;
}

const KIND = {
  trainer: 'overduePage.trainer',
  district: 'place.district',
  province: 'place.province',
} as const;

/** What was done this month. @param only the one row that is looked for; all when left out */
function Done({
  by,
  province,
  only,
  names,
}: {
  by: keyof typeof KIND;
  province?: string;
  only?: string;
  /** Of trainers, by id, told apart. */
  names?: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const from = `${me.today.slice(0, 7)}-01`;
  const summary = useQuery(
    get('/api/v1/visits/summary', { params: { query: { by, province, from, to: me.today } } }),
  );
  if (summary.error) return <Failed error={summary.error} retry={() => summary.refetch()} />;
  if (!summary.data) return <Bones lines={6} />;
  const whose = (row: VisitSummaryRow): Params => ({ [by]: row.key });
  const period = { from, to: me.today };
  const number = (row: VisitSummaryRow, n: number, params: Params) =>
    n > 0 ? <Link to={href('/visits', { ...whose(row), ...params })}>{f.n(n)}</Link> : <Zero />;
  const columns: SheetColumn<VisitSummaryRow>[] = [
    {
      key: 'name',
      label: t(KIND[by]),
      cell: (row) =>
        by === 'trainer' ? (
          <Link to={href(`/trainers/${row.key}`)}>{names?.get(row.key) ?? row.name}</Link>
        ) : by === 'province' ? (
          <Link to={href('/visit-overdue', { province: row.key, district: null })}>
            {nameOf(row.key, row.name)}
          </Link>
        ) : (
          row.name
        ),
      value: (row) => (by === 'province' ? nameOf(row.key, row.name) : (names?.get(row.key) ?? row.name)),
    },
    {
      key: 'contacts',
      label: t('summary.contacts'),
      numeric: true,
      cell: (row) => number(row, row.contacts, { ...period, state: 'DONE' }),
      value: (row) => row.contacts,
    },
    {
      key: 'onsite',
      label: t('summary.onsite'),
      numeric: true,
      cell: (row) => number(row, row.onsite, { ...period, state: 'DONE', mode: 'ON_SITE' }),
      value: (row) => row.onsite,
    },
    {
      key: 'reached',
      label: t('summary.reached'),
      numeric: true,
      cell: (row) => (row.reached > 0 ? f.n(row.reached) : <Zero />),
      value: (row) => row.reached,
    },
    {
      key: 'overdue',
      label: t('summary.overdue'),
      numeric: true,
      cell: (row) => number(row, row.overdue, { ...period, overdue: 'true' }),
      value: (row) => row.overdue,
    },
  ];
  return (
    <div className="mk-lates">
      <SheetCard
        id="summary"
        title={t('summary.title', { month: f.monthLong(me.today) })}
        lead={t('summary.lead')}
        file={`maekhai-visits-${me.today.slice(0, 7)}`}
        columns={columns}
        rows={summary.data.rows.filter((row) => !only || row.key === only)}
        rowKey={(row) => row.key}
      />
    </div>
  );
}

function InNation() {
  return <Done by="province" />;
}
