import { useTranslation } from 'react-i18next';
import type { HubPlan, HubPlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { proofOf, shortProofOf } from './hubPlanWords';

/** How good a network is proven to be, in plain words. */
export function HubPlanProof({ plan }: { plan: HubPlan }) {
  const { t } = useTranslation();
  const f = useFormat();
  const proof = proofOf(plan);
  const percent = 'percent' in proof ? f.percent(proof.percent) : '';
  return <>{proof.key !== 'none' && t(`hubProof.${proof.key}`, { percent })}</>;
}

export function HubPlanShortProof({ plan }: { plan: HubPlanSummary }) {
  const { t } = useTranslation();
  const f = useFormat();
  const proof = shortProofOf(plan);
  const percent = 'percent' in proof ? f.percent(proof.percent) : '';
  return <>{proof.key === 'none' ? '–' : t(`hubProofShort.${proof.key}`, { percent })}</>;
}
