import { useTranslation } from 'react-i18next';
import type { HubPlanState } from '@/api/types';
import { PlanStateChip } from '@/shared/plan/PlanStateChip';

export function HubPlanChip({ state }: { state: HubPlanState }) {
  const { t } = useTranslation();
  return <PlanStateChip state={state}>{t(`hubPlanState.${state}`)}</PlanStateChip>;
}
