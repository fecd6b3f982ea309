import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ComparePlans, PlanFigures, PlanPair } from '@/shared/plan/ComparePlans';
import { HubNav } from '@/shared/ui/SubNav';
import { useHref } from '@/shared/url';
import { HubPlanChip } from './HubPlanChip';
import { HubPlanMap } from './HubPlanMap';
import { HubPlanProof } from './HubPlanProof';
import { hubPlanOf } from './hubPlanQuery';
import { FIGURES, hubsApart } from './hubPlanWords';

/** Two networks: their figures, their maps, and which hubs differ. */
export default function CompareHubPlansPage() {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <ComparePlans
      query={hubPlanOf}
      nav={<HubNav />}
      back={<Link to={href('/hub-plans')}>{t('hubPlan.toList')}</Link>}
    >
      {(a, b) => <Both a={a} b={b} />}
    </ComparePlans>
  );
}

function Both({ a, b }: { a: HubPlan; b: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const both = [a, b] as const;
  const apart = hubsApart(a.hubs, b.hubs);
  const names = new Map([...a.hubs, ...b.hubs].map((h) => [h.code, h]));
  const list = (codes: readonly string[]) => (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {codes.map((code) => (
        <li key={code}>
          <Link lang="th" to={href(`/local-governments/${code}`)}>
            {names.get(code)?.name ?? code}
          </Link>{' '}
          <span className="mk-small mk-muted">{names.get(code)?.districtName}</span>
        </li>
      ))}
    </ul>
  );
  const figure = (of: (typeof FIGURES)[number]) => (plan: HubPlan) => {
    if (!plan.terms) return '–';
    const value = plan.terms[of];
    if (of === 'reached') return t('hub.of', { n: f.n(value), of: f.n(plan.needy) });
    return of === 'newHubs' ? f.n(value) : f.km(value);
  };
  return (
    <>
      <PlanFigures
        both={both}
        path="/hub-plans"
        rows={[
          [t('plans.state'), (p) => <HubPlanChip state={p.state} />],
          [t('hubPlans.radius'), (p) => f.n(p.radiusKm)],
          [t('hubPlans.maxMembers'), (p) => f.n(p.maxMembers)],
          [t('plans.gap'), (p) => <HubPlanProof plan={p} />],
          ...FIGURES.map((of) => [t(`hubFigure.${of}`), figure(of)] as const),
        ]}
      />
      <PlanPair both={both}>{(plan) => <HubPlanMap plan={plan} still />}</PlanPair>
      <section className="mk-card" aria-labelledby="compare-hubs">
        <h2 id="compare-hubs" style={{ marginBottom: 10 }}>
          {t('hubPlan.differ', { n: f.n(apart.onlyA.length + apart.onlyB.length) })}
        </h2>
        {apart.onlyA.length + apart.onlyB.length === 0 ? (
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('hubPlan.sameHubs')}
          </p>
        ) : (
          <div className="mk-pair">
            <div>
              <h3>{t('hubPlan.onlyIn', { letter: 'A', n: f.n(apart.onlyA.length) })}</h3>
              {list(apart.onlyA)}
            </div>
            <div>
              <h3>{t('hubPlan.onlyIn', { letter: 'B', n: f.n(apart.onlyB.length) })}</h3>
              {list(apart.onlyB)}
            </div>
          </div>
        )}
        <p className="mk-small mk-muted" style={{ margin: '10px 0 0' }}>
          {t('hubPlan.inBoth', { n: f.n(apart.both.length) })}
        </p>
      </section>
    </>
  );
}
