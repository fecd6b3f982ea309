import { useTranslation } from 'react-i18next';
import type { VisitPlan, VisitPlanState, VisitPlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanStateChip } from '@/shared/plan/PlanStateChip';
import { proofOf } from './visitPlanWords';

export function VisitPlanChip({ state }: { state: VisitPlanState }) {
  const { t } = useTranslation();
  return <PlanStateChip state={state}>{t(`visitPlanState.${state}`)}</PlanStateChip>;
}

/** How good a plan is proven to be, in plain words. */
export function VisitPlanProof({ plan, short }: { plan: VisitPlan | VisitPlanSummary; short?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const proof = proofOf(plan);
  const percent = 'percent' in proof ? f.percent(proof.percent) : '';
  if (proof.key === 'none') return short ? '–' : null;
  return (
    <>{short ? t(`visitProofShort.${proof.key}`, { percent }) : t(`visitProof.${proof.key}`, { percent })}</>
  );
}
