import { Skeleton } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan, PlanLine } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Mark } from '@/shared/map/marks';
import { useMe, useProvinceName } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { TrainerNav } from '@/shared/ui/SubNav';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import './board.css';
import { BoardMap, useMap } from './Board';
import { GapWords, PlanChip } from './PlanChip';
import { planLine, planMarks, planNames, planTrainers } from './planBoard';
import { differences, TERMS, total } from './planWords';
import { usePlan, useRegister } from './usePlan';

/** Two proposals side by side: their figures, their maps, and where they differ. */
export default function ComparePage() {
  const { t } = useTranslation();
  const href = useHref();
  const [url] = useUrlState();
  const a = usePlan(url.a ?? '', url.a !== undefined).plan;
  const b = usePlan(url.b ?? '', url.b !== undefined).plan;
  useTitle(t('compare.title'));
  const error = a.error ?? b.error;
  return (
    <>
      <TrainerNav />
      <Head title={t('compare.title')} />
      {url.a === undefined || url.b === undefined ? (
        <Empty
          icon="list"
          title={t('compare.emptyTitle')}
          text={t('compare.emptyText')}
          action={<Link to={href('/plans')}>{t('coverage.toPlans')}</Link>}
        />
      ) : error ? (
        <Failed error={error} />
      ) : a.data && b.data ? (
        <Both a={a.data.data} b={b.data.data} />
      ) : (
        <Bones lines={10} />
      )}
    </>
  );
}

function Both({ a, b }: { a: Plan; b: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const me = useMe();
  const register = useRegister(a.provinceCode, me.today).data?.items;
  const marks = useMemo(() => planMarks([a, b], register), [a, b, register]);
  const names = useMemo(() => planNames([a, b], register), [a, b, register]);
  const found = useMemo(() => differences(a.lines, b.lines), [a, b]);
  const both = [a, b] as const;
  const figures: [string, (plan: Plan) => string][] = [
    ...TERMS.map((term): [string, (plan: Plan) => string] => [
      t(`term.${term}`),
      (p) => (p.terms ? f.n(Math.round(p.terms[term])) : '–'),
    ]),
    [t('plan.total'), (p) => (p.terms ? f.n(Math.round(p.objective ?? total(p.terms))) : '–')],
    [t('figure.km'), (p) => (p.terms ? f.km(p.terms.km) : '–')],
    [t('figure.heaviest'), (p) => (p.terms ? f.n(p.terms.heaviest) : '–')],
    [t('figure.uncovered'), (p) => f.n(p.uncovered.length)],
    [t('plans.changed'), (p) => f.n(p.lines.filter((l) => l.changed).length)],
  ];
  return (
    <div className="mk-grid">
      <div className="mk-tablewrap">
        <table className="mk-table">
          <thead>
            <tr>
              <th>{nameOf(a.provinceCode, a.provinceName)}</th>
              {both.map((plan, i) => (
                <th key={plan.id} data-num>
                  <Link to={href(`/plans/${plan.id}`)}>{t('compare.plan', { letter: 'AB'[i] })}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{t('plans.by')}</td>
              {both.map((plan) => (
                <td key={plan.id} data-num>
                  {plan.createdBy} · {f.moment(plan.createdAt)}
                </td>
              ))}
            </tr>
            <tr>
              <td>{t('plans.state')}</td>
              {both.map((plan) => (
                <td key={plan.id} data-num>
                  <PlanChip state={plan.state} />
                </td>
              ))}
            </tr>
            <tr>
              <td>{t('compare.supposed')}</td>
              {both.map((plan) => (
                <td key={plan.id} data-num>
                  {[
                    ...(plan.scenario?.without ?? []).map((name) => `− ${name}`),
                    ...(plan.scenario?.added ?? []).map((name) => `+ ${name}`),
                  ].join(', ') || '–'}
                </td>
              ))}
            </tr>
            <tr>
              <td>{t('plans.gap')}</td>
              {both.map((plan) => (
                <td key={plan.id} data-num>
                  <GapWords plan={plan} short />
                </td>
              ))}
            </tr>
            {figures.map(([label, of]) => (
              <tr key={label}>
                <td>{label}</td>
                <td data-num>{of(a)}</td>
                <td data-num>{of(b)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mk-pair">
        {both.map((plan, i) => (
          <section key={plan.id} className="mk-card" aria-label={t('compare.plan', { letter: 'AB'[i] })}>
            <h2 style={{ marginBottom: 10 }}>{t('compare.plan', { letter: 'AB'[i] })}</h2>
            <Suspense fallback={<Skeleton className="mk-map" />}>
              <OneMap plan={plan} marks={marks} />
            </Suspense>
          </section>
        ))}
      </div>
      <section className="mk-card" aria-labelledby="compare-differences">
        <h2 id="compare-differences" style={{ marginBottom: 10 }}>
          {t('compare.differences', { n: f.n(found.length) })}
        </h2>
        {found.length === 0 ? (
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('compare.same')}
          </p>
        ) : (
          <div className="mk-tablewrap mk-sticky" tabIndex={0} role="region" aria-label={t('compare.title')}>
            <table className="mk-table">
              <thead>
                <tr>
                  <th>{t('lg.name')}</th>
                  <th>{t('place.district')}</th>
                  <th>{t('compare.plan', { letter: 'A' })}</th>
                  <th>{t('compare.plan', { letter: 'B' })}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((d) => (
                  <tr key={d.code}>
                    <td>
                      <Link lang="th" to={href(`/local-governments/${d.code}`)}>
                        {d.name}
                      </Link>
                    </td>
                    <td>{d.district}</td>
                    <td>
                      <Side line={d.a} marks={marks} names={names} />
                    </td>
                    <td>
                      <Side line={d.b} marks={marks} names={names} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </div>
  );
}

function OneMap({ plan, marks }: { plan: Plan; marks: ReadonlyMap<string, Mark> }) {
  const { t } = useTranslation();
  const trainers = useMemo(() => planTrainers(plan, marks), [plan, marks]);
  const lines = useMemo(() => plan.lines.map(planLine), [plan.lines]);
  const map = useMap(trainers, lines);
  return <BoardMap {...map} province={plan.provinceCode} label={t('plan.map')} />;
}

function Side({
  line,
  marks,
  names,
}: {
  line: PlanLine | undefined;
  marks: ReadonlyMap<string, Mark>;
  names: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  if (!line) return <span className="mk-muted">{t('compare.unknown')}</span>;
  return (
    <span className="mk-inline">
      <TrainerMark mark={line.trainerCode ? marks.get(line.trainerCode) : undefined} />
      {names.get(line.trainerCode ?? '') ?? line.trainerName ?? t('board.nobody')}
      {line.km != null && <span className="mk-small mk-muted">{t('board.away', { km: f.km(line.km) })}</span>}
    </span>
  );
}
