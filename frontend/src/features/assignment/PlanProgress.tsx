import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { GapWords } from './PlanChip';

/** A search that goes on whether anybody looks or not. */
export function PlanProgress({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const percent = Math.round(plan.progress * 100);
  return (
    <section className="mk-card" aria-labelledby="plan-progress" aria-live="polite">
      <h2 id="plan-progress">{t(plan.state === 'QUEUED' ? 'plan.queued' : 'plan.running')}</h2>
      <Progress
        value={plan.state === 'QUEUED' ? 0 : percent}
        size="lg"
        my="sm"
        aria-label={t('plan.progress')}
        animated={plan.state === 'RUNNING'}
      />
      <p style={{ margin: 0 }}>
        {plan.state === 'RUNNING' && (
          <>
            <strong className="mk-num">{f.pct(plan.progress)}</strong> · <GapWords plan={plan} />
          </>
        )}
      </p>
      {plan.objective != null && (
        <dl className="mk-dl">
          <dt>{t('plan.best')}</dt>
          <dd className="mk-num">{f.n(Math.round(plan.objective))}</dd>
          <dt>{t('plan.bound')}</dt>
          <dd className="mk-num">{plan.bound == null ? '–' : f.n(Math.round(plan.bound))}</dd>
        </dl>
      )}
      <p className="mk-small mk-muted" style={{ margin: '8px 0 0' }}>
        {t('plan.mayLeave', { seconds: f.n(plan.maxSeconds) })}
      </p>
    </section>
  );
}
