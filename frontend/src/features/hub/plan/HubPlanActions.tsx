import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { HubPlan } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ApplyPlan, StopPlan } from '@/shared/plan/PlanSteps';
import { underWay } from '@/shared/plan/plan';
import type { PlanProps } from '@/shared/plan/usePlan';
import { Icon } from '@/shared/ui/icons';
import { HUB_PLAN_MOVED } from './hubPlanWords';

interface Props extends Pick<PlanProps<HubPlan>, 'plan' | 'settle'> {
  onSolve: () => Promise<void>;
  busy: boolean;
}

/** What can be done with a plan in its state. */
export function HubPlanActions({ plan, settle, onSolve, busy }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [applying, setApplying] = useState(false);
  const { state } = plan;
  const close = () => setApplying(false);
  const path = { params: { path: { id: plan.id } } };
  return (
    <>
      {state === 'READY' && plan.lines.length > 0 && (
        <Button leftSection={<Icon name="check" size={16} />} onClick={() => setApplying(true)}>
          {t('hubPlan.apply')}
        </Button>
      )}
      {!underWay(state) && state !== 'APPLIED' && (
        <Button variant="default" loading={busy} onClick={() => void onSolve()}>
          {t('plan.solveAgain')}
        </Button>
      )}
      {(underWay(state) || state === 'READY') && (
        <StopPlan
          plan={plan}
          settle={settle}
          text={t('hubPlan.giveUpText')}
          told={t('hubPlanState.CANCELLED')}
          sends={post('/api/v1/hub-plans/{id}/cancel', path)}
        />
      )}
      {applying && (
        <ApplyPlan
          title={t('hubPlan.apply')}
          submit={t('hubPlan.applySubmit')}
          told={t('hubPlan.applied')}
          sends={post('/api/v1/hub-plans/{id}/apply', path)}
          moves={HUB_PLAN_MOVED}
          wordOf={(what) => t(`hubPlanMoved.${what}`)}
          settle={settle}
          onClose={close}
          onSolve={() => {
            close();
            return onSolve();
          }}
        >
          <p style={{ marginTop: 0 }}>{t('hubPlan.applyText')}</p>
          <dl className="mk-dl">
            <dt>{t('hubPlan.makesHubs')}</dt>
            <dd className="mk-num">{f.n(plan.hubs.filter((hub) => hub.hubId == null).length)}</dd>
            <dt>{t('hubPlan.makesLinks')}</dt>
            <dd className="mk-num">{f.n(plan.lines.length)}</dd>
          </dl>
        </ApplyPlan>
      )}
    </>
  );
}
