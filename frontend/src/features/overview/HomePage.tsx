import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangeDirection, Overview, StatusChange, SummaryRow } from '@/api/types';
import { ChartDownload } from '@/shared/charts/ChartDownload';
import { fiscalYearStart, plusDays } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { rateOf } from '@/shared/map/rates';
import { can, useMe, useProvinceName } from '@/shared/session';
import { BUDGET_STEPS, STATUS_LOOK, STATUSES, StatusChip, TODO_CODES, type TodoCode } from '@/shared/status';
import { Bones, Empty, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useTitle } from '@/shared/ui/useTitle';
import { WhenNear } from '@/shared/ui/WhenNear';
import { type Params, useHref, useUrlState } from '@/shared/url';
import { HubsOverview } from './HubsOverview';
import { IssuesOverview } from './IssuesOverview';
import { overviewQuery } from './overviewQuery';
import { Trend } from './Trend';

const PlaceMap = lazy(async () => ({ default: (await import('@/shared/map/PlaceMap')).PlaceMap }));

/** Where the number of a task leads: the list that holds exactly those local governments. */
export function todoTarget(code: TodoCode, day: string): [string, Params] {
  if (code === 'SELF_REPORTS_WAITING') return ['/self-reports', {}];
  if (code === 'NO_TRAINER') return ['/coverage', { view: 'table', covered: 'false' }];
  if (code === 'VISITS_OVERDUE') return ['/visits', { overdue: 'true' }];
  if (code === 'ISSUES_OVERDUE') return ['/issues', { overdue: 'true' }];
  if (code === 'ISSUES_ESCALATED') return ['/issue-escalations', {}];
  if (code === 'MEETINGS_TO_CLOSE') return ['/meetings', { state: 'HELD', to: plusDays(day, -1) }];
  if (code === 'ACTIONS_OVERDUE') return ['/meeting-actions', { overdue: 'true' }];
  if (code === 'HUBS_LAPSED') return ['/hubs', { state: 'SUSPENDED' }];
  if (code === 'HUBS_RESUMABLE') return ['/hubs', { resumable: 'true' }];
  if (code === 'HUB_ANSWERS_WAITING') return ['/hubs', { state: 'INVITED' }];
  if (code === 'PROPOSALS_WAITING') return ['/proposals', { state: 'PENDING' }];
  if (code === 'SOLUTIONS_PROPOSED') return ['/solutions', { state: 'PROPOSED' }];
  if (code === 'REPORT_DUE' || code === 'REPORTS_RETURNED') return ['/reports', {}];
  if (code === 'REPORTS_WAITING') return ['/reports', { state: 'SUBMITTED' }];
  if (code === 'LETTERS_TO_SEND') return ['/letters', { unsentSince: plusDays(day, -2) }];
  return ['/compliance', { reason: code }];
}

/** @param monthEnd what is due at the end of the month, below what waits today */
export default function HomePage({ monthEnd }: { monthEnd?: ReactNode }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url] = useUrlState();
  const nameOf = useProvinceName();
  const overview = useQuery({
    ...overviewQuery(url),
    placeholderData: keepPreviousData,
  });
  const nation = overview.data?.scope.level === 'NATION';
  const parts = overview.data?.parts;
  // Around a province its neighbours stay neutral: here they aren't the subject.
  const rates = useMemo(() => (nation && parts ? parts.map(({ row }) => rateOf(row)) : []), [nation, parts]);
  useTitle(t('nav.home'));

  if (overview.error) return <Failed error={overview.error} retry={() => overview.refetch()} />;
  const data = overview.data;
  if (!data) return <HomeBones />;

  const place = nation
    ? t('home.nation')
    : data.scope.level === 'PROVINCE'
      ? t('home.province', { name: nameOf(data.scope.code, data.scope.name ?? '') })
      : t('home.district', { name: data.scope.name });

  const on = t('facts.asOf', { date: f.date(data.asOf) });
  if (data.localGovernments === 0) {
    return (
      <>
        <h1 style={{ marginTop: 0 }}>{place}</h1>
        <div className="mk-card">
          <Empty
            icon="building"
            title={t('home.emptyTitle')}
            text={t('home.emptyText')}
            action={
              can(me) ? (
                <Link to="/imports/new?kind=local-governments">{t('home.emptyAction')}</Link>
              ) : undefined
            }
          />
        </div>
      </>
    );
  }

  return (
    <div className="mk-grid" style={{ opacity: overview.isPlaceholderData ? 0.55 : 1 }}>
      <div>
        <h1 style={{ margin: 0 }}>{place}</h1>
        <Sentence data={data} />
      </div>
      <section aria-labelledby="todo">
        <h2 id="todo" style={{ margin: '0 0 8px' }}>
          {t('home.todo')}
        </h2>
        <Todo data={data} />
      </section>
      {monthEnd}
      <HubsOverview hubs={data.hubs} />
      <IssuesOverview issues={data.issues} />
      <div className="mk-cols">
        <section className="mk-card" aria-labelledby="statuses">
          <div className="mk-cardhead">
            <h2 id="statuses">{t('home.statuses')}</h2>
            <div className="mk-headend">
              <span className="mk-small mk-muted">
                {t('home.expected', { expected: f.n(data.current.expected), total: f.n(data.current.total) })}
              </span>
              <ChartDownload
                of={t('home.statuses')}
                name={`maekhai-status-${data.asOf}`}
                png={async () => {
                  const { barsPng } = await import('@/shared/charts/png');
                  const bars = STATUSES.map((s) => ({
                    label: t(`status.${s}`),
                    value: data.current.byStatus[s] ?? 0,
                    text: f.n(data.current.byStatus[s] ?? 0),
                    color: STATUS_LOOK[s].color,
                  }));
                  return barsPng(`${t('home.statuses')} · ${place}`, on, bars, data.current.total);
                }}
                rows={() => [
                  [t('lg.status'), t('home.count')],
                  ...STATUSES.map((s) => [t(`status.${s}`), data.current.byStatus[s] ?? 0]),
                ]}
              />
            </div>
          </div>
          <StackedBar row={data.current} />
        </section>
        <section className="mk-card" aria-labelledby="budget">
          <div className="mk-cardhead">
            <h2 id="budget">{t('home.budget', { year: f.fy(data.fiscalYear) })}</h2>
            <div className="mk-headend">
              <span className="mk-small mk-muted">
                {t('home.since', { date: f.date(fiscalYearStart(data.fiscalYear)) })}
              </span>
              <ChartDownload
                of={t('home.budget', { year: f.fy(data.fiscalYear) })}
                name={`maekhai-budget-${data.asOf}`}
                png={async () => {
                  const { barsPng } = await import('@/shared/charts/png');
                  const bars = budgetSteps(data.current).map(([step, value]) => ({
                    label: t(`budgetStep.${step}`),
                    value,
                    text: t('home.ofTotal', { n: f.n(value), of: f.n(data.current.total) }),
                    color: '--mk-accent',
                  }));
                  const title = t('home.budget', { year: f.fy(data.fiscalYear) });
                  return barsPng(`${title} · ${place}`, on, bars, data.current.total);
                }}
                rows={() => [
                  [t('home.budget', { year: data.fiscalYear }), t('home.count'), t('home.total')],
                  ...budgetSteps(data.current).map(([step, value]) => [
                    t(`budgetStep.${step}`),
                    value,
                    data.current.total,
                  ]),
                ]}
              />
            </div>
          </div>
          <BudgetFunnel row={data.current} href={href} />
        </section>
      </div>
      <section className="mk-card" aria-labelledby="trend">
        <Trend data={data} />
      </section>
      <div className="mk-pair mk-pair-map">
        <section className="mk-card mk-mapcard" aria-labelledby="place-map">
          <div className="mk-cardhead">
            <h2 id="place-map">{t(nation ? 'home.mapNation' : 'home.map')}</h2>
            <Link to={href('/map')} className="mk-small">
              {t('home.onMap')}
            </Link>
          </div>
          <WhenNear placeholder={<Skeleton className="mk-map" />}>
            <PlaceMap rows={rates} path="/" label={t(nation ? 'home.mapNation' : 'home.map')} still />
          </WhenNear>
        </section>
        <div className="mk-grid">
          {data.parts.length > 0 && (
            <section className="mk-card" aria-labelledby="parts">
              <div className="mk-cardhead">
                <h2 id="parts">{t(nation ? 'home.provinces' : 'home.districts')}</h2>
                <ChartDownload
                  of={t(nation ? 'home.provinces' : 'home.districts')}
                  name={`maekhai-rates-${data.asOf}`}
                  png={async () => {
                    const { barsPng } = await import('@/shared/charts/png');
                    const bars = data.parts.map(({ row }) => ({
                      label: nation ? nameOf(row.key, row.name) : row.name,
                      value: row.rate ?? 0,
                      text: f.pct(row.rate),
                      color: '--mk-accent',
                    }));
                    const title = t(nation ? 'home.provinces' : 'home.districts');
                    return barsPng(`${title} · ${place}`, on, bars, 1);
                  }}
                  rows={() => [
                    [
                      t(nation ? 'place.province' : 'place.district'),
                      t('home.rate'),
                      t('status.COMPLETE_AND_CURRENT'),
                      t('home.counted'),
                    ],
                    ...data.parts.map(({ row }) => [
                      nation ? nameOf(row.key, row.name) : row.name,
                      row.rate,
                      row.byStatus.COMPLETE_AND_CURRENT ?? 0,
                      row.expected,
                    ]),
                  ]}
                />
              </div>
              <Parts data={data} />
            </section>
          )}
          {!nation && (
            <section className="mk-card" aria-labelledby="changes">
              <h2 id="changes" style={{ marginBottom: 10 }}>
                {t('home.changes')}
              </h2>
              <Changes data={data} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function Sentence({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const now = data.current.byStatus.COMPLETE_AND_CURRENT ?? 0;
  const before = data.previous.byStatus.COMPLETE_AND_CURRENT ?? 0;
  const change = now - before;
  return (
    <p className="mk-sentence">
      <strong>{t('home.sentence', { n: f.n(now), of: f.n(data.current.expected) })}</strong>{' '}
      {data.current.rate != null && `(${f.pct(data.current.rate)}) `}
      <span className={change > 0 ? 'mk-up' : change < 0 ? 'mk-down' : 'mk-muted'}>
        {change > 0
          ? t('home.more', { n: f.n(change) })
          : change < 0
            ? t('home.fewer', { n: f.n(-change) })
            : t('home.same')}
      </span>
      {data.coverage.total > 0 && (
        <Link
          className="mk-second"
          to={href('/coverage', data.scope.level === 'NATION' ? {} : { view: 'table', covered: 'true' })}
        >
          {t('home.covered', { n: f.n(data.coverage.covered), of: f.n(data.coverage.total) })}
          {data.coverage.rate != null && ` (${f.pct(data.coverage.rate)})`}
        </Link>
      )}
    </p>
  );
}

function Todo({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const open = data.todo.filter(
    (task): task is { code: TodoCode; count: number } =>
      task.count > 0 && (TODO_CODES as readonly string[]).includes(task.code),
  );
  if (open.length === 0) {
    return (
      <p className="mk-card" style={{ margin: 0 }}>
        {t('home.nothingToDo')}
      </p>
    );
  }
  return (
    <ul className="mk-tiles">
      {open.map((task) => {
        const [path, params] = todoTarget(task.code, data.asOf);
        return (
          <li key={task.code}>
            <Link className="mk-tile" to={href(path, params)}>
              <b>{f.n(task.count)}</b>
              <span>{t(`todo.${task.code}`)}</span>
              <small>{t(`todoAction.${task.code}`)} →</small>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function StackedBar({ row }: { row: SummaryRow }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const count = (status: (typeof STATUSES)[number]) => row.byStatus[status] ?? 0;
  return (
    <>
      <div className="mk-stack" aria-hidden="true">
        {STATUSES.filter((s) => count(s) > 0).map((s) => (
          <Link
            key={s}
            tabIndex={-1}
            className={s === 'EXEMPT' ? 'mk-hatched' : undefined}
            to={href('/compliance', { status: s })}
            title={`${t(`status.${s}`)}: ${f.n(count(s))}`}
            style={{ flexGrow: count(s), flexBasis: 0, backgroundColor: STATUS_LOOK[s].color }}
          />
        ))}
      </div>
      <ul className="mk-legend">
        {STATUSES.map((s) => (
          <li key={s}>
            <Link to={href('/compliance', { status: s })}>
              <span style={{ color: STATUS_LOOK[s].color, display: 'inline-flex' }}>
                <Icon name={STATUS_LOOK[s].icon} size={18} stroke={2.4} />
              </span>
              {t(`status.${s}`)}
              <span className="mk-num">{f.n(count(s))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const budgetSteps = (row: SummaryRow) =>
  BUDGET_STEPS.map(([step, reached]) => [step, row.budget[step], reached] as const);

function BudgetFunnel({ row, href }: { row: SummaryRow; href: ReturnType<typeof useHref> }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <dl style={{ margin: 0, display: 'grid', gap: 10 }}>
      {budgetSteps(row).map(([key, value, budget]) => (
        <div key={key}>
          <dt style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
            <Link className="mk-link" to={href('/compliance', { budget })}>
              {t(`budgetStep.${key}`)}
            </Link>
            <span className="mk-num">{t('home.ofTotal', { n: f.n(value), of: f.n(row.total) })}</span>
          </dt>
          <dd style={{ margin: 0 }}>
            <RateBar rate={row.total > 0 ? value / row.total : null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Parts({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const nation = data.scope.level === 'NATION';
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="mk-table mk-ranking">
        <thead>
          <tr>
            <th className="mk-hide-phone" data-num>
              {t('home.rank')}
            </th>
            <th>{t(nation ? 'place.province' : 'place.district')}</th>
            <th style={{ width: '30%' }}>{t('home.rate')}</th>
            <th data-num className="mk-hide-phone">
              {t('home.change')}
            </th>
            <th data-num className="mk-hide-phone">
              {t('home.count')}
            </th>
            {nation && (
              <th data-num className="mk-hide-phone">
                {t('home.coverage')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.parts.map(({ row, previousRate, coverageRate }, i) => {
            const change = row.rate != null && previousRate != null ? row.rate - previousRate : null;
            return (
              <tr key={row.key}>
                <td data-num className="mk-hide-phone mk-muted">
                  {row.rate == null ? '–' : f.n(i + 1)}
                </td>
                <td>
                  <Link
                    to={href('/', nation ? { province: row.key, district: null } : { district: row.key })}
                  >
                    {nation ? nameOf(row.key, row.name) : row.name}
                  </Link>
                </td>
                <td>
                  <RateBar rate={row.rate} />
                </td>
                <td
                  data-num
                  className={`mk-hide-phone ${change === null ? '' : change > 0.0005 ? 'mk-up' : change < -0.0005 ? 'mk-down' : 'mk-muted'}`}
                >
                  {change === null ? '–' : f.points(change)}
                </td>
                <td data-num className="mk-hide-phone">
                  {f.n(row.byStatus.COMPLETE_AND_CURRENT ?? 0)}/{f.n(row.expected)}
                </td>
                {nation && (
                  <td data-num className="mk-hide-phone">
                    {f.pct(coverageRate)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const DIRECTIONS = ['FELL', 'ROSE', 'OTHER'] as const satisfies readonly ChangeDirection[];
const FIRST_CHANGES = 10;

/** Who fell and who rose since the last month end, the furthest first; the rest is one press away. */
function Changes({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (data.changes.length === 0) return <p className="mk-muted">{t('home.noChanges')}</p>;
  return DIRECTIONS.map((direction) => {
    const those = data.changes.filter((c) => c.direction === direction);
    const more = those.slice(FIRST_CHANGES);
    return (
      those.length > 0 && (
        <div key={direction} className="mk-changes">
          <h3 className={direction === 'FELL' ? 'mk-down' : direction === 'ROSE' ? 'mk-up' : 'mk-muted'}>
            {t(`changeDirection.${direction}`, { n: f.n(those.length) })}
          </h3>
          <ChangeList changes={those.slice(0, FIRST_CHANGES)} />
          {more.length > 0 && (
            <details>
              <summary>{t('home.moreChanges', { n: f.n(more.length) })}</summary>
              <ChangeList changes={more} />
            </details>
          )}
        </div>
      )
    );
  });
}

function ChangeList({ changes }: { changes: readonly StatusChange[] }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <ul>
      {changes.map((c) => (
        <li key={c.localGovernment.code}>
          <Link lang="th" to={href(`/local-governments/${c.localGovernment.code}`)}>
            {c.localGovernment.name}
          </Link>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'center', marginTop: 2 }}>
            <StatusChip status={c.from} />
            <span role="img" aria-label={t('home.became')} style={{ display: 'inline-flex' }}>
              <Icon name="chevron" size={14} />
            </span>
            <StatusChip status={c.to} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function HomeBones() {
  return (
    <div className="mk-grid">
      <div>
        <Skeleton height={32} width={220} mb={10} />
        <Skeleton height={24} width="60%" />
      </div>
      <div className="mk-tiles">
        {['a', 'b', 'c', 'd'].map((k) => (
          <Skeleton key={k} height={88} />
        ))}
      </div>
      <div className="mk-card">
        <Bones lines={7} />
      </div>
    </div>
  );
}
