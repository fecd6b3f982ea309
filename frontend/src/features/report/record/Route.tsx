import { useTranslation } from 'react-i18next';
import type { Report } from '@/api/types';
import { daysBetween } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { latestOf, PATH } from './path';

/** The way to a signature: what is done since when, what is next, what came back. */
export function Route({ report }: { report: Report }) {
  const { t } = useTranslation();
  const f = useFormat();
  const done = latestOf(report.route);
  const next = PATH.find((step) => !done.has(step));
  return (
    <section className="mk-card" aria-labelledby="route">
      <h2 id="route" style={{ marginBottom: 10 }}>
        {t('report.route')}
      </h2>
      <ol className="mk-route">
        {PATH.map((step, i) => {
          const was = done.get(step);
          const before = PATH.slice(0, i)
            .map((one) => done.get(one))
            .findLast((one) => one !== undefined);
          const days = was && before ? daysBetween(before.on, was.on) : undefined;
          return (
            <li key={step} data-done={was !== undefined} data-next={step === next}>
              <span className="mk-dot" aria-hidden="true">
                {was ? <Icon name="check" size={14} stroke={3} /> : f.n(i + 1)}
              </span>
              <span className="mk-routestep">
                <strong>{t(`reportStep.${step}`)}</strong>
                <span className="mk-small mk-muted">
                  {was ? f.date(was.on) : step === next ? t('report.next') : t('report.notYet')}
                  {days !== undefined && days > 0 && ` · ${t('report.days', { n: f.n(days) })}`}
                </span>
                {was?.by && (
                  <span className="mk-small mk-muted" lang="th">
                    {was.by}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {report.route.length > 0 && (
        <details className="mk-more mk-small">
          <summary>{t('report.wholeRoute', { n: f.n(report.route.length) })}</summary>
          <ul className="mk-routelog">
            {report.route.map((step) => (
              <li key={`${step.step} ${step.at}`}>
                <span className="mk-nowrap">{f.date(step.on)}</span> {t(`reportStep.${step.step}`)}
                {step.by && (
                  <>
                    {' · '}
                    <span lang="th">{step.by}</span>
                  </>
                )}
                {step.note && (
                  <>
                    {' · '}
                    <span lang="th">{step.note}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
