import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer } from '@/api/client';
import { useFormat } from '../format';
import { useProvinceName } from '../session';
import { Bones, Empty, Failed, Head } from '../ui/feedback';
import { useTitle } from '../ui/useTitle';
import { useHref, useUrlState } from '../url';
import type { Planned } from './plan';
import { usePlan } from './usePlan';

/** Two plans side by side, named by the address. */
export function ComparePlans<P extends Planned, K extends QueryKey>({
  query,
  nav,
  back,
  children,
}: {
  query: (id: string) => UseQueryOptions<Answer<P>, Error, Answer<P>, K>;
  nav: ReactNode;
  /** To where two can be chosen. */
  back: ReactNode;
  children: (a: P, b: P) => ReactNode;
}) {
  const { t } = useTranslation();
  const [url] = useUrlState();
  const a = usePlan(query(url.a ?? ''), url.a !== undefined);
  const b = usePlan(query(url.b ?? ''), url.b !== undefined);
  useTitle(t('compare.title'));
  const error = a.error ?? b.error;
  return (
    <>
      {nav}
      <Head title={t('compare.title')} />
      {url.a === undefined || url.b === undefined ? (
        <Empty icon="list" title={t('compare.emptyTitle')} text={t('compare.emptyText')} action={back} />
      ) : error ? (
        <Failed error={error} />
      ) : a.of && b.of ? (
        <div className="mk-grid">{children(a.of.plan, b.of.plan)}</div>
      ) : (
        <Bones lines={10} />
      )}
    </>
  );
}

/** Their figures: what each is called, and what it says of a plan. */
export function PlanFigures<P extends Planned>({
  both,
  path,
  rows,
}: {
  both: readonly [P, P];
  path: string;
  rows: readonly (readonly [label: string, of: (plan: P) => ReactNode])[];
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const [{ provinceCode, provinceName }] = both;
  const made = [t('plans.by'), (plan: P) => `${plan.createdBy} · ${f.moment(plan.createdAt)}`] as const;
  return (
    <div className="mk-tablewrap">
      <table className="mk-table">
        <thead>
          <tr>
            <th>{nameOf(provinceCode, provinceName)}</th>
            {both.map((plan, i) => (
              <th key={plan.id} data-num>
                <Link to={href(`${path}/${plan.id}`)}>{t('compare.plan', { letter: 'AB'[i] })}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[made, ...rows].map(([label, of]) => (
            <tr key={label}>
              <td>{label}</td>
              {both.map((plan) => (
                <td key={plan.id} data-num>
                  {of(plan)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each drawn, under its letter. */
export function PlanPair<P extends Planned>({
  both,
  children,
}: {
  both: readonly [P, P];
  children: (plan: P) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="mk-pair">
      {both.map((plan, i) => (
        <section key={plan.id} className="mk-card" aria-label={t('compare.plan', { letter: 'AB'[i] })}>
          <h2 style={{ marginBottom: 10 }}>{t('compare.plan', { letter: 'AB'[i] })}</h2>
          {children(plan)}
        </section>
      ))}
    </div>
  );
}
