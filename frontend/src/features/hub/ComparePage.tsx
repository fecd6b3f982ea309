import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useProvinceName } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { HubPlanChip } from './HubChip';
import { FIGURES, hubsApart } from './hubWords';
import { PlanMap } from './PlanMap';
import { ProofWords } from './PlanWords';
import { useHubPlan } from './useHubPlan';

/** Two networks side by side: their figures, their maps, and which hubs differ. */
export default function ComparePage() {
  const { t } = useTranslation();
  const href = useHref();
  const [url] = useUrlState();
  const a = useHubPlan(url.a ?? '', url.a !== undefined).plan;
  const b = useHubPlan(url.b ?? '', url.b !== undefined).plan;
  useTitle(t('compare.title'));
  const error = a.error ?? b.error;
  return (
    <>
      <HubNav />
      <Head title={t('compare.title')} />
      {url.a === undefined || url.b === undefined ? (
        <Empty
          icon="list"
          title={t('compare.emptyTitle')}
          text={t('compare.emptyText')}
          action={<Link to={href('/hub-plans')}>{t('hubPlan.toList')}</Link>}
        />
      ) : error ? (
        <Failed error={error} />
      ) : a.data && b.data ? (
        <Both a={a.data} b={b.data} />
      ) : (
        <Bones lines={10} />
      )}
    </>
  );
}

function Both({ a, b }: { a: HubPlan; b: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const both = [a, b] as const;
  const apart = hubsApart(a.hubs, b.hubs);
  const names = new Map([...a.hubs, ...b.hubs].map((h) => [h.code, h]));
  const row = (label: string, of: (plan: HubPlan) => ReactNode) => (
    <tr key={label}>
      <td>{label}</td>
      <td data-num>{of(a)}</td>
      <td data-num>{of(b)}</td>
    </tr>
  );
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
  return (
    <div className="mk-grid">
      <div className="mk-tablewrap">
        <table className="mk-table">
          <thead>
            <tr>
              <th>{nameOf(a.provinceCode, a.provinceName)}</th>
              {both.map((plan, i) => (
                <th key={plan.id} data-num>
                  <Link to={href(`/hub-plans/${plan.id}`)}>{t('compare.plan', { letter: 'AB'[i] })}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t('plans.by'), (p) => `${p.createdBy} · ${f.moment(p.createdAt)}`)}
            {row(t('plans.state'), (p) => (
              <HubPlanChip state={p.state} />
            ))}
            {row(t('hubPlans.radius'), (p) => f.n(p.radiusKm))}
            {row(t('hubPlans.maxMembers'), (p) => f.n(p.maxMembers))}
            {row(t('plans.gap'), (p) => (
              <ProofWords plan={p} />
            ))}
            {FIGURES.map((figure) =>
              row(t(`hubFigure.${figure}`), (p) => {
                if (!p.terms) return '–';
                const value = p.terms[figure];
                if (figure === 'reached') return t('hub.of', { n: f.n(value), of: f.n(p.needy) });
                return figure === 'newHubs' ? f.n(value) : f.km(value);
              }),
            )}
          </tbody>
        </table>
      </div>
      <div className="mk-pair">
        {both.map((plan, i) => (
          <section key={plan.id} className="mk-card" aria-label={t('compare.plan', { letter: 'AB'[i] })}>
            <h2 style={{ marginBottom: 10 }}>{t('compare.plan', { letter: 'AB'[i] })}</h2>
            <PlanMap plan={plan} still />
          </section>
        ))}
      </div>
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
    </div>
  );
}
