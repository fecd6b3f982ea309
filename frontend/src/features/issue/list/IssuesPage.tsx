import { Button, SegmentedControl } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { Issue, IssueSeverity, IssueState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { DateField } from '@/shared/ui/DateField';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { type Params, useHref, useUrlState } from '@/shared/url';
import '../issue.css';
import { IssueChip, KindAndModule, SeverityMark } from '../IssueChip';
import { IssueNav } from '../IssueNav';
import { ISSUE_STATES, KINDS, MODULES, mayRaise, SEVERITIES } from '../issueWords';
import { flag, type IssueFilters, useFilters } from './filters';
import { IssueBoard } from './IssueBoard';
import { NARROWING, SAVED, savedFor, savedOf } from './saved';

const cleared = Object.fromEntries(NARROWING.map((key) => [key, null]));

/** All that was raised, narrowed by the address: as a table or as a board. */
export default function IssuesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const filters = useFilters();
  const board = url.view === 'board';
  useTitle(t('issueNav.issues'));
  return (
    <>
      <IssueNav />
      <Head title={t('issueNav.issues')} lead={t('issues.lead')}>
        {(me.role === 'PROVINCE' || me.role === 'ADMIN') && (
          <Button component={Link} to={href('/imports/new', { kind: 'issues' })} variant="default">
            {t('issues.import')}
          </Button>
        )}
        {mayRaise(me) && (
          <Button
            component={Link}
            to={href('/issues/new', { localGovernment: url.localGovernment, visit: url.visit })}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('issue.new')}
          </Button>
        )}
      </Head>
      {!board && <Counts filters={filters} />}
      <search className="mk-filters">
        <SearchFilter placeholder={t('issues.searchHint')} />
        <ChoiceFilter
          name="kind"
          label={t('issue.kind')}
          data={KINDS.map((value) => ({ value, label: t(`issueKind.${value}`) }))}
        />
        {!board && (
          <ChoiceFilter
            name="state"
            label={t('issue.state')}
            data={ISSUE_STATES.map((value) => ({ value, label: t(`issueState.${value}`) }))}
          />
        )}
        <ChoiceFilter
          name="module"
          label={t('issue.module')}
          data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
        />
        <ChoiceFilter
          name="severity"
          label={t('issue.severity')}
          data={SEVERITIES.map((value) => ({ value, label: t(`issueSeverity.${value}`) }))}
        />
        <DateField
          clearable
          label={t('issues.from')}
          value={url.from ?? null}
          onChange={(from) => change({ from })}
        />
        <DateField
          clearable
          label={t('issues.to')}
          value={url.to ?? null}
          onChange={(to) => change({ to })}
        />
        {me.role !== 'LOCAL' && <PlaceFilter />}
      </search>
      <Only board={board} />
      <SegmentedControl
        className="mk-noprint"
        mb="sm"
        aria-label={t('issues.look')}
        data={[
          { value: 'table', label: t('issues.table') },
          { value: 'board', label: t('issues.board') },
        ]}
        value={board ? 'board' : 'table'}
        onChange={(view) =>
          change({
            view: view === 'board' ? view : null,
            ...(view === 'board' && { state: null, open: null }),
          })
        }
      />
      {board ? <IssueBoard filters={filters} /> : <Table filters={filters} />}
    </>
  );
}

/** What most people look for, with how many they are. */
function Counts({ filters }: { filters: IssueFilters }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const { province, district, localGovernment, visit } = filters;
  const { asOf } = useScope();
  const offered = savedFor(me);
  const counts = useQueries({
    queries: offered.map((one) => {
      const { open, overdue, state, severity, mine } = SAVED[one] as Partial<Record<string, string>>;
      return get('/api/v1/issues', {
        params: {
          query: {
            province,
            district,
            localGovernment,
            visit,
            open: flag(open),
            asOf: open && asOf,
            overdue: flag(overdue),
            mine: flag(mine),
            state: state as IssueState | undefined,
            severity: severity as IssueSeverity | undefined,
            size: 1,
          },
        },
      });
    }),
  });
  const now = savedOf(url);
  return (
    <ul className="mk-counts mk-noprint" aria-label={t('issues.counts')} style={{ marginBottom: 14 }}>
      <li>
        <button
          type="button"
          className="mk-plain"
          aria-pressed={now === 'all'}
          onClick={() => change({ ...cleared })}
        >
          {t('issues.all')}
        </button>
      </li>
      {offered.map((one, i) => (
        <li key={one}>
          <button
            type="button"
            className="mk-plain"
            aria-pressed={now === one}
            onClick={() => change({ ...cleared, ...SAVED[one] })}
          >
            {t(`issues.${one}`)} <strong className="mk-num">{f.n(counts[i]?.data?.total)}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What they are narrowed to that no field shows: one place, one visit, one person, a day that is over. */
function Only({ board }: { board: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { asOf } = useScope();
  const [url, change] = useUrlState();
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: url.localGovernment ?? '' } } }),
    enabled: url.localGovernment !== undefined,
  });
  const ofOwner = useQuery({
    ...get('/api/v1/issues', { params: { query: { owner: url.owner, size: 1 } } }),
    enabled: url.owner !== undefined,
  });
  const only: { says: string; not: Params }[] = [];
  if (url.visit) {
    only.push({ says: t('issues.ofVisit'), not: { visit: null, localGovernment: null } });
  } else if (url.localGovernment) {
    const name = place.data?.name ?? url.localGovernment;
    only.push({ says: t('issues.ofPlace', { name }), not: { localGovernment: null } });
  }
  if (url.owner) {
    // who has none has no name here either
    const name = ofOwner.data?.items[0]?.owner?.name;
    only.push({
      says: name ? t('issues.ofOwner', { name }) : t('issues.ofSomebody'),
      not: { owner: null },
    });
  }
  if (board && url.overdue) only.push({ says: t('issues.overdue'), not: { overdue: null } });
  if (board && url.mine) only.push({ says: t('issues.mine'), not: { mine: null } });
  if (!board && asOf && url.open) {
    only.push({
      says: t(url.open === 'true' ? 'issues.asOf' : 'issues.resolvedBy', { date: f.date(asOf) }),
      not: { asOf: null },
    });
  }
  return only.map(({ says, not }) => (
    <p key={says} className="mk-inline" style={{ margin: '0 0 12px' }}>
      <span lang="th">{says}</span>
      <Button
        className="mk-noprint"
        size="xs"
        variant="default"
        aria-label={t('issues.clearOf', { what: says })}
        onClick={() => change(not)}
      >
        {t('common.clear')}
      </Button>
    </p>
  ));
}

function Table({ filters }: { filters: IssueFilters }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const list = useList('/api/v1/issues', filters);
  const narrowed =
    savedOf(url) !== 'all' || !!(url.from || url.to || url.q || url.localGovernment || url.visit);
  const columns: Column<Issue>[] = [
    {
      key: 'title',
      label: t('issue.title'),
      cell: (issue) => (
        <>
          <Link to={href(`/issues/${issue.id}`)}>{issue.title}</Link>
          <span className="mk-small mk-muted" style={{ display: 'block', fontWeight: 400 }}>
            <KindAndModule of={issue} />
            {issue.commentCount > 0 && ` · ${t('issue.comments', { n: f.n(issue.commentCount) })}`}
          </span>
        </>
      ),
    },
    {
      key: 'place',
      label: t('issue.place'),
      sort: 'localGovernment',
      cell: (issue) => (
        <span lang="th">
          {issue.localGovernment?.name ?? t('issue.ofProvince')}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {issue.localGovernment?.district.name ?? issue.province.name}
            {issue.localGovernment && !filters.province && ` · ${issue.province.name}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      label: t('issue.state'),
      sort: 'state',
      cell: (issue) => <IssueChip state={issue.state} />,
    },
    {
      key: 'severity',
      label: t('issue.severity'),
      sort: 'severity',
      cell: (issue) => <SeverityMark of={issue.severity} />,
    },
    {
      key: 'holder',
      label: t('issue.holder'),
      sort: 'since',
      cell: (issue) =>
        issue.holder ? (
          <>
            {t(`issueSide.${issue.holder.side}`)}
            <span className="mk-small mk-muted mk-nowrap" style={{ display: 'block' }}>
              {t('issue.holderSince', { date: f.date(issue.holder.since), n: f.n(issue.holder.days) })}
            </span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'due',
      label: t('issue.dueOn'),
      sort: 'dueOn',
      cell: (issue) => (
        <span className={`mk-nowrap ${issue.overdue ? 'mk-down' : ''}`}>
          {f.date(issue.dueOn)}
          {issue.overdue && (
            <span className="mk-small" style={{ display: 'block' }}>
              {t('issue.overdue')}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'owner',
      label: t('issue.owner'),
      optional: true,
      cell: (issue) => issue.owner?.name ?? '–',
    },
    {
      key: 'raised',
      label: t('issue.raisedOn'),
      sort: 'raisedOn',
      cell: (issue) => <span className="mk-nowrap">{f.date(issue.raisedOn)}</span>,
    },
    {
      key: 'by',
      label: t('issue.raisedBy'),
      optional: true,
      cell: (issue) => issue.raisedBy.name,
    },
    {
      key: 'took',
      label: t('issue.daysToResolve'),
      optional: true,
      numeric: true,
      cell: (issue) => (issue.daysToResolve == null ? '–' : t('issue.days', { n: f.n(issue.daysToResolve) })),
    },
    {
      key: 'solution',
      label: t('issue.solution'),
      optional: true,
      cell: (issue) => <span className="mk-small mk-clip">{issue.solution ?? '–'}</span>,
    },
    {
      key: 'code',
      label: t('issue.code'),
      optional: true,
      cell: (issue) => issue.code ?? '–',
    },
    {
      key: 'changed',
      label: t('issue.changedAt'),
      sort: 'changedAt',
      optional: true,
      cell: (issue) => <span className="mk-nowrap">{f.moment(issue.changedAt)}</span>,
    },
  ];
  return (
    <DataTable
      name="issues"
      label={t('issueNav.issues')}
      columns={columns}
      rowKey={(issue) => issue.id}
      {...list}
      empty={
        <Empty
          icon="talk"
          title={t(narrowed ? 'issues.noneTitle' : 'issues.emptyTitle')}
          text={t(narrowed ? 'issues.noneText' : 'issues.emptyText')}
          action={
            narrowed ? (
              <Button
                variant="default"
                onClick={() =>
                  change({ ...cleared, from: null, to: null, q: null, localGovernment: null, visit: null })
                }
              >
                {t('issues.showAll')}
              </Button>
            ) : (
              mayRaise(me) && <Link to={href('/issues/new')}>{t('issue.new')}</Link>
            )
          }
        />
      }
    />
  );
}
