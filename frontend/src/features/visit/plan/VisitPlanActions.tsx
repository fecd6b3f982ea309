import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { VisitPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ApplyPlan, StopPlan } from '@/shared/plan/PlanSteps';
import { found, underWay } from '@/shared/plan/plan';
import type { PlanProps } from '@/shared/plan/usePlan';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { kmOf, stopsOf, VISIT_PLAN_MOVED } from './visitPlanWords';

/** What can be done with a plan in its state. */
export function VisitPlanActions({
  plan,
  settle,
  over,
  onAgain,
}: Pick<PlanProps<VisitPlan>, 'plan' | 'settle'> & {
  /** One of its days has passed: it can't be accepted any more. */
  over: boolean;
  onAgain: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [accepting, setAccepting] = useState(false);
  const { state, writable } = plan;
  const path = { params: { path: { id: plan.id } } };
  const stops = stopsOf(plan).length;
  const close = () => setAccepting(false);
  const hasAccepted = useRef(false);
  useEffect(() => {
    // the button that did it is gone: keys go on with what it did
    if (state === 'ACCEPTED' && hasAccepted.current)
      document.querySelector<HTMLElement>('[data-accepted]')?.focus();
  }, [state]);
  return (
    <>
      {writable && state === 'READY' && stops > 0 && !over && (
        <Button leftSection={<Icon name="check" size={16} />} onClick={() => setAccepting(true)}>
          {t('days.accept', { n: f.n(stops) })}
        </Button>
      )}
      {writable && !underWay(state) && (
        <Button variant={over ? 'filled' : 'default'} onClick={onAgain}>
          {t('plan.solveAgain')}
        </Button>
      )}
      {writable && (underWay(state) || state === 'READY') && (
        <StopPlan
          plan={plan}
          settle={settle}
          text={t('days.giveUpText')}
          told={t('visitPlanState.CANCELLED')}
          sends={post('/api/v1/visit-plans/{id}/cancel', path)}
        />
      )}
      {found(state) && <PrintButton />}
      {accepting && (
        <ApplyPlan
          title={t('days.acceptTitle')}
          submit={t('days.accept', { n: f.n(stops) })}
          told={t('days.accepted', { n: f.n(stops) })}
          sends={post('/api/v1/visit-plans/{id}/accept', path)}
          moves={VISIT_PLAN_MOVED}
          wordOf={(what) => t(`visitPlanMoved.${what}`)}
          settle={(changed) => {
            hasAccepted.current = true;
            settle(changed);
          }}
          onClose={close}
          onSolve={async () => {
            close();
            onAgain();
          }}
        >
          <p style={{ marginTop: 0 }}>{t('days.acceptText', { n: f.n(stops), name: plan.trainer.name })}</p>
          <dl className="mk-dl">
            {plan.days.map((day) => (
              <div key={day.on} style={{ display: 'contents' }}>
                <dt className="mk-nowrap">{f.date(day.on)}</dt>
                <dd>{t('days.places', { n: f.n(day.stops.length) })}</dd>
              </div>
            ))}
            <dt>{t('days.total')}</dt>
            <dd>
              {t('days.places', { n: f.n(stops) })} · {t('lg.km', { km: f.km(kmOf(plan)) })}
            </dd>
          </dl>
        </ApplyPlan>
      )}
    </>
  );
}
