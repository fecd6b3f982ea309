import { useTranslation } from 'react-i18next';
import type { VisitPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { kmOf, stopsOf } from './visitPlanWords';

/** What the plan is worth, what no plan can be worth more than, and by which rules. */
export function VisitPlanWorth({ plan }: { plan: VisitPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const scores = stopsOf(plan).reduce((sum, stop) => sum + stop.score, 0);
  const km = kmOf(plan);
  const rows = [
    [t('days.scores'), f.n(round(scores))],
    [
      t('days.wayCosts', { km: f.km(km), per: f.n(plan.kmPerPoint) }),
      `− ${f.n(round(km / plan.kmPerPoint))}`,
    ],
    [t('days.points'), f.n(plan.objective)],
    [t('days.bound'), f.n(plan.bound)],
  ] as const;
  return (
    <details className="mk-more mk-card mk-noprint">
      <summary>{t('days.how')}</summary>
      <dl className="mk-dl mk-worth">
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd className="mk-num">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mk-small mk-muted" style={{ margin: '10px 0 0' }}>
        {t('days.rules', {
          start: f.digits(plan.startsAt.slice(0, 5)),
          stop: f.n(plan.stopMinutes),
          days: plan.wantedDays == null ? t('days.asMany') : f.n(plan.wantedDays),
          perDay: plan.perDay == null ? t('days.asMany') : f.n(plan.perDay),
        })}
        {plan.solveSeconds != null && ` ${t('days.solved', { n: f.n(plan.solveSeconds) })}`}
      </p>
    </details>
  );
}

const round = (points: number) => Math.round(points * 100) / 100;
