import { useTranslation } from 'react-i18next';
import type { HubState, Reason } from '@/api/types';
import { reasonWords } from '@/shared/status';
import { Chip } from '@/shared/ui/Chip';
import type { IconName } from '@/shared/ui/icons';

const LOOKS: Record<HubState, [icon: IconName, look: string]> = {
  PROPOSED: ['pencil', 'nodata'],
  INVITED: ['mail', 'exempt'],
  ACTIVE: ['hub', 'complete'],
  SUSPENDED: ['pause', 'incomplete'],
  DECLINED: ['cross', 'nodata'],
  RETIRED: ['lock', 'nodata'],
};

export function HubChip({ state }: { state: HubState }) {
  const { t } = useTranslation();
  const [icon, look] = LOOKS[state];
  return (
    <Chip icon={icon} look={look}>
      {t(`hubState.${state}`)}
    </Chip>
  );
}

/** Why a hub no longer advises: what fails, in words, or what the officer said. */
export function WhySuspended({
  of,
}: {
  of: { reasons: readonly Reason[]; reason?: string | null; suspendedByItself: boolean };
}) {
  const { t } = useTranslation();
  const words = reasonWords(t, of.reasons);
  return <>{of.suspendedByItself ? words || of.reason || '–' : of.reason || words || '–'}</>;
}
