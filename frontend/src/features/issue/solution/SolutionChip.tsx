import { useTranslation } from 'react-i18next';
import type { SolutionState } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import type { IconName } from '@/shared/ui/icons';

const LOOKS: Record<SolutionState, { icon: IconName; look: string }> = {
  PROPOSED: { icon: 'clock', look: 'late' },
  PUBLISHED: { icon: 'check', look: 'complete' },
  RETIRED: { icon: 'pause', look: 'nodata' },
};

/** Whether everybody finds it. */
export function SolutionChip({ state }: { state: SolutionState }) {
  const { t } = useTranslation();
  return <Chip {...LOOKS[state]}>{t(`solutionState.${state}`)}</Chip>;
}
