import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Observed } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

const DAYS = ['revenueThrough', 'expenditureThrough', 'accountingThrough'] as const;
const BUDGET_DAYS = ['recordedOn', 'approvedOn', 'inUseFrom'] as const;

/** What was seen in e-LAAS, and where it became a fact. */
export function Seen({ observed, code, on }: { observed: Observed; code: string; on: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { budget } = observed;
  const rows: [string, string][] = [];
  const add = (label: string, value: string | null) => {
    if (value !== null) rows.push([label, value]);
  };
  const yes = (value: boolean | null | undefined) =>
    value == null ? null : t(value ? 'common.yes' : 'common.no');
  for (const k of DAYS) add(t(`seen.${k}`), observed[k] ? f.date(observed[k]) : null);
  add(t('seen.yearClosed'), yes(observed.yearClosed));
  if (budget) {
    add(t('seen.fiscalYear'), budget.fiscalYear ? f.fy(budget.fiscalYear) : null);
    add(t('seen.usesElaas'), yes(budget.usesElaas));
    for (const k of BUDGET_DAYS) add(t(`seen.${k}`), budget[k] ? f.date(budget[k]) : null);
    add(t('seen.inUse'), yes(budget.inUse));
    add(t('seen.amount'), budget.amount == null ? null : f.n(budget.amount));
  }
  return (
    <section className="mk-card" aria-labelledby="seen">
      <h2 id="seen">{t('seen.title')}</h2>
      <dl className="mk-dl">
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mk-small mk-muted" style={{ margin: '10px 0 0' }}>
        {t('seen.asFact', { date: f.date(on) })}{' '}
        <Link to={href(`/local-governments/${code}`)}>{t('seen.toFacts')}</Link>
      </p>
    </section>
  );
}
