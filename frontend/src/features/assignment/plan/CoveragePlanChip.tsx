import { useTranslation } from 'react-i18next';
import type { Plan, PlanState, PlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlanStateChip } from '@/shared/plan/PlanStateChip';
import { gapWord } from './coveragePlanWords';

export function CoveragePlanChip({ state }: { state: PlanState }) {
  const { t } = useTranslation();
  return <PlanStateChip state={state}>{t(`planState.${state}`)}</PlanStateChip>;
}

/** How good a plan is proven to be, in plain words. */
export function GapWords({ plan, short }: { plan: Plan | PlanSummary; short?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const word = gapWord(plan);
  const percent = 'percent' in word ? f.percent(word.percent) : '';
  return <>{short ? t(`gapShort.${word.key}`, { percent }) : t(`gap.${word.key}`, { percent })}</>;
}
