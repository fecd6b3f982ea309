import { Alert, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/api/problem';
import { useFormat } from '../format';
import { Bones, Empty, Failed } from '../ui/feedback';
import { Icon } from '../ui/icons';
import type { Planned } from './plan';
import type { FoundPlan, PlanProps } from './usePlan';

/** The page of one plan, or why it can't be shown. */
export function PlanFrame<P extends Planned>({
  found: { of, error, retry },
  nav,
  back,
  children,
}: {
  found: FoundPlan<P>;
  nav: ReactNode;
  /** To the others, when there is no such plan. */
  back: ReactNode;
  children: (props: PlanProps<P>) => ReactNode;
}) {
  const { t } = useTranslation();
  const missing = error instanceof ProblemError && error.status === 404;
  return (
    <>
      {nav}
      {missing ? (
        <Empty
          icon="list"
          whole
          title={t('plan.notFoundTitle')}
          text={t('plan.notFoundText')}
          action={back}
        />
      ) : of ? (
        children(of)
      ) : error ? (
        <Failed error={error} retry={retry} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

/** A search that goes on whether anybody looks or not. */
export function PlanProgress({
  plan,
  title,
  children,
}: {
  plan: Planned;
  /** What is looked for. */
  title?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const running = plan.state === 'RUNNING';
  return (
    <section className="mk-card" aria-labelledby="plan-progress" aria-live="polite">
      <h2 id="plan-progress">{running ? (title ?? t('plan.running')) : t('plan.queued')}</h2>
      <Progress
        value={running ? Math.round(plan.progress * 100) : 0}
        size="lg"
        my="sm"
        aria-label={t('plan.progress')}
        animated={running}
      />
      {children}
      <p className="mk-small mk-muted" style={{ margin: '8px 0 0' }}>
        {t('plan.mayLeave', { seconds: f.n(plan.maxSeconds) })}
      </p>
    </section>
  );
}

/** A search that ended without a plan. */
export function PlanEnded({
  plan,
  words,
}: {
  plan: Planned;
  /** What stays as it was, where that isn't assignments. */
  words?: { failed: string; cancelled: string };
}) {
  const { t } = useTranslation();
  if (plan.state === 'FAILED')
    return (
      <Alert color="red" variant="light" icon={<Icon name="warning" />} title={t('plan.failedTitle')}>
        {words?.failed ?? t('plan.failed')}{' '}
        {plan.failureCode && <span className="mk-muted">({plan.failureCode})</span>}
      </Alert>
    );
  if (plan.state === 'CANCELLED')
    return (
      <Alert color="gray" variant="light" icon={<Icon name="info" />}>
        {words?.cancelled ?? t('plan.cancelled')}
      </Alert>
    );
  return null;
}
