import { useTranslation } from 'react-i18next';
import type { Plan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { TERMS, total } from './coveragePlanWords';

/** What the plan costs, term by term, beside what the division in force costs by the same measure. */
export function CoveragePlanTermsCard({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { terms, present } = plan;
  if (!terms) return null;
  const now = present && present.uncovered < plan.lines.length ? present : null;
  const most = Math.max(1, ...TERMS.map((term) => Math.max(terms[term], now?.[term] ?? 0)));
  const bar = (value: number, mine: boolean) => (
    <span className="mk-term">
      <i aria-hidden="true">
        <b data-now={!mine || undefined} style={{ width: `${(value / most) * 100}%` }} />
      </i>
      <span>{f.n(Math.round(value))}</span>
    </span>
  );
  const figures = [
    ['km', f.km(terms.km), now && f.km(now.km)],
    ['heaviest', f.n(terms.heaviest), now && f.n(now.heaviest)],
    ['meanLoad', f.km(terms.meanLoad), now && f.km(now.meanLoad)],
    ['uncovered', f.n(terms.uncovered), now && f.n(now.uncovered)],
  ] as const;
  return (
    <section aria-labelledby="plan-terms">
      <h2 id="plan-terms">{t('plan.terms')}</h2>
      <p className="mk-small mk-muted" style={{ margin: '2px 0 8px' }}>
        {t('plan.termsHint')}
        {now && now.uncovered > terms.uncovered && ` ${t('plan.presentHint', { n: f.n(now.uncovered) })}`}
      </p>
      <div style={{ overflowX: 'auto' }}>
        <table className="mk-table mk-terms">
          <thead>
            <tr>
              <th>{t('plan.term')}</th>
              <th>{t('plan.thisPlan')}</th>
              <th>{t('plan.present')}</th>
            </tr>
          </thead>
          <tbody>
            {TERMS.map((term) => (
              <tr key={term}>
                <td>
                  {t(`term.${term}`)} <span className="mk-small mk-muted">× {f.n(plan.weights[term])}</span>
                </td>
                <td>{bar(terms[term], true)}</td>
                <td>{now ? bar(now[term], false) : '–'}</td>
              </tr>
            ))}
            <tr className="mk-total">
              <td>{t('plan.total')}</td>
              <td data-num>{f.n(Math.round(plan.objective ?? total(terms)))}</td>
              <td data-num>{now ? f.n(Math.round(total(now))) : '–'}</td>
            </tr>
            {figures.map(([key, mine, theirs]) => (
              <tr key={key}>
                <td>{t(`figure.${key}`)}</td>
                <td data-num>{mine}</td>
                <td data-num>{theirs ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
