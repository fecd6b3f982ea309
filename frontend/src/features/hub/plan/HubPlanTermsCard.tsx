import { useTranslation } from 'react-i18next';
import type { HubPlan, HubPlanTerms } from '@/api/types';
import { useFormat } from '@/shared/format';
import '../hub.css';
import { FIGURES } from './hubPlanWords';

/** The network in force, the one that ranking alone would give, and the plan, by the same measure. */
export function HubPlanTermsCard({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { terms, present, byRank } = plan;
  if (!terms) return null;
  const ways = [
    { key: 'plan', of: terms },
    { key: 'byRank', of: byRank },
    { key: 'present', of: present },
  ] as const;
  const said = (figure: (typeof FIGURES)[number], value: number) =>
    figure === 'km' || figure === 'longestKm'
      ? t('lg.km', { km: f.km(value) })
      : figure === 'reached'
        ? t('hub.of', { n: f.n(value), of: f.n(plan.needy) })
        : f.n(value);
  const width = (figure: (typeof FIGURES)[number], of: HubPlanTerms) => {
    const most =
      figure === 'reached' ? plan.needy : Math.max(...ways.map((way) => (way.of ? way.of[figure] : 0)));
    return most > 0 ? (of[figure] / most) * 100 : 0;
  };
  return (
    <section className="mk-card" aria-labelledby="hub-plan-terms">
      <h2 id="hub-plan-terms">{t('hubPlan.compared')}</h2>
      <p className="mk-small mk-muted" style={{ margin: '2px 0 10px' }}>
        {t('hubPlan.comparedHint')}
      </p>
      <div className="mk-stackable">
        <table className="mk-table mk-hubterms">
          <thead>
            <tr>
              <th>
                <span className="visually-hidden">{t('hubPlan.network')}</span>
              </th>
              {FIGURES.map((figure) => (
                <th key={figure}>{t(`hubFigure.${figure}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map(({ key, of }) => (
              <tr key={key}>
                <td>
                  <strong>{t(`hubWay.${key}`)}</strong>
                </td>
                {FIGURES.map((figure) => (
                  <td key={figure} data-label={t(`hubFigure.${figure}`)}>
                    {of ? (
                      <>
                        <span className="mk-num">{said(figure, of[figure])}</span>
                        <span className="mk-bar mk-hubbar" style={{ gridTemplateColumns: '1fr' }}>
                          <i aria-hidden="true">
                            <b
                              data-other={key !== 'plan' || undefined}
                              style={{ width: `${width(figure, of)}%` }}
                            />
                          </i>
                        </span>
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
