import { Skeleton } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan, PlanLine, PlanTerms } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Mark } from '@/shared/map/marks';
import { ComparePlans, PlanFigures, PlanPair } from '@/shared/plan/ComparePlans';
import { useMe } from '@/shared/session';
import { Sheet, type SheetColumn } from '@/shared/table/Sheet';
import { TrainerNav } from '@/shared/ui/SubNav';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { useHref } from '@/shared/url';
import '../board.css';
import { BoardMap, useBoardMap } from '../BoardMap';
import { useTrainersOf } from '../useTrainersOf';
import { CoveragePlanChip, GapWords } from './CoveragePlanChip';
import { planLine, planMarks, planNames, planTrainers } from './coveragePlanOnBoard';
import { coveragePlanOf } from './coveragePlanQuery';
import { type Difference, differences, TERMS, total } from './coveragePlanWords';

/** Two proposals: their figures, their maps, and where they differ. */
export default function CompareCoveragePlansPage() {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <ComparePlans
      query={coveragePlanOf}
      nav={<TrainerNav />}
      back={<Link to={href('/plans')}>{t('coverage.toPlans')}</Link>}
    >
      {(a, b) => <Both a={a} b={b} />}
    </ComparePlans>
  );
}

function Both({ a, b }: { a: Plan; b: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const me = useMe();
  const register = useTrainersOf(a.provinceCode, me.today).data?.items;
  const marks = useMemo(() => planMarks([a, b], register), [a, b, register]);
  const names = useMemo(() => planNames([a, b], register), [a, b, register]);
  const found = useMemo(() => differences(a.lines, b.lines), [a, b]);
  const both = [a, b] as const;
  const supposed = ({ scenario }: Plan) =>
    [
      ...(scenario?.without ?? []).map((name) => `− ${name}`),
      ...(scenario?.added ?? []).map((name) => `+ ${name}`),
    ].join(', ') || '–';
  const ofTerms = (figure: (terms: PlanTerms, plan: Plan) => string) => (plan: Plan) =>
    plan.terms ? figure(plan.terms, plan) : '–';
  const side = (letter: 'A' | 'B', of: (d: Difference) => PlanLine | undefined) => ({
    key: letter,
    label: t('compare.plan', { letter }),
    cell: (d: Difference) => <Side line={of(d)} marks={marks} names={names} />,
  });
  const columns: SheetColumn<Difference>[] = [
    {
      key: 'name',
      label: t('lg.name'),
      cell: (d) => (
        <Link lang="th" to={href(`/local-governments/${d.code}`)}>
          {d.name}
        </Link>
      ),
    },
    { key: 'district', label: t('place.district'), cell: (d) => d.district },
    side('A', (d) => d.a),
    side('B', (d) => d.b),
  ];
  return (
    <>
      <PlanFigures
        both={both}
        path="/plans"
        rows={[
          [t('plans.state'), (p) => <CoveragePlanChip state={p.state} />],
          [t('compare.supposed'), supposed],
          [t('plans.gap'), (p) => <GapWords plan={p} short />],
          ...TERMS.map(
            (term) => [t(`term.${term}`), ofTerms((terms) => f.n(Math.round(terms[term])))] as const,
          ),
          [t('plan.total'), ofTerms((terms, p) => f.n(Math.round(p.objective ?? total(terms))))],
          [t('figure.km'), ofTerms(({ km }) => f.km(km))],
          [t('figure.heaviest'), ofTerms(({ heaviest }) => f.n(heaviest))],
          [t('figure.uncovered'), (p) => f.n(p.uncovered.length)],
          [t('plans.changed'), (p) => f.n(p.lines.filter((l) => l.changed).length)],
        ]}
      />
      <PlanPair both={both}>
        {(plan) => (
          <Suspense fallback={<Skeleton className="mk-map" />}>
            <OneMap plan={plan} marks={marks} />
          </Suspense>
        )}
      </PlanPair>
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
            <Sheet columns={columns} rows={found} rowKey={(d) => d.code} />
          </div>
        )}
      </section>
    </>
  );
}

function OneMap({ plan, marks }: { plan: Plan; marks: ReadonlyMap<string, Mark> }) {
  const { t } = useTranslation();
  const trainers = useMemo(() => planTrainers(plan, marks), [plan, marks]);
  const lines = useMemo(() => plan.lines.map(planLine), [plan.lines]);
  const map = useBoardMap(trainers, lines);
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
