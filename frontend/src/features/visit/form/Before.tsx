import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { lastDoneAt } from '../asked';
import { MODE_ICON } from '../visitWords';

/** What was said there the last time, for whoever asks whether it was done. */
export function Before({ code, except }: { code: string; except: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const visits = useQuery(lastDoneAt(code));
  const last = visits.data?.items.find((one) => one.id !== except);
  if (!last) return null;
  const open = last.nextSteps.filter((step) => !step.doneOn);
  return (
    <details className="mk-more mk-small">
      <summary>
        <Icon name={MODE_ICON[last.mode]} size={16} />
        {t('visit.before', { date: f.date(last.on) })}
        {open.length > 0 && ` · ${t('visit.beforeOpen', { n: f.n(open.length) })}`}
      </summary>
      <dl className="mk-dl">
        {last.findings && (
          <>
            <dt>{t('visit.findings')}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{last.findings}</dd>
          </>
        )}
        {last.advice && (
          <>
            <dt>{t('visit.advice')}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{last.advice}</dd>
          </>
        )}
        {open.length > 0 && (
          <>
            <dt>{t('steps.title')}</dt>
            <dd>
              {open.map((step) => (
                <div key={step.id}>
                  {step.text} · {t(`stepOwner.${step.owner}`)}
                  {step.dueOn && ` · ${f.date(step.dueOn)}`}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
