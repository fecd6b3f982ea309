import { useTranslation } from 'react-i18next';
import type { MeetingState } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import { STATE_LOOK } from './meetingWords';

/** How far a meeting has come. */
export function MeetingChip({ state }: { state: MeetingState }) {
  const { t } = useTranslation();
  return <Chip {...STATE_LOOK[state]}>{t(`meetingState.${state}`)}</Chip>;
}
