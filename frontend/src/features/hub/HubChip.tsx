import { useTranslation } from 'react-i18next';
import type { HubPlanState, HubState, Reason } from '@/api/types';
import { Icon, type IconName } from '@/shared/ui/icons';

const LOOKS: Record<HubState | HubPlanState, [icon: IconName, color: string]> = {
  PROPOSED: ['pencil', 'nodata'],
  INVITED: ['mail', 'exempt'],
  ACTIVE: ['hub', 'complete'],
  SUSPENDED: ['pause', 'incomplete'],
  DECLINED: ['cross', 'nodata'],
  RETIRED: ['lock', 'nodata'],
  QUEUED: ['clock', 'nodata'],
  RUNNING: ['half', 'late'],
  READY: ['list', 'exempt'],
  FAILED: ['warning', 'incomplete'],
  CANCELLED: ['cross', 'nodata'],
  APPLIED: ['check', 'complete'],
};

function Chip({ state, words }: { state: HubState | HubPlanState; words: string }) {
  const [icon, name] = LOOKS[state];
  const color = `var(--st-${name})`;
  return (
    <span
      className="mk-chip"
      style={{
        color: `var(--st-${name}-text)`,
        borderColor: `color-mix(in srgb, ${color} 40%, transparent)`,
        background: `color-mix(in srgb, ${color} 9%, var(--mk-surface))`,
      }}
    >
      <span style={{ color, display: 'inline-flex' }}>
        <Icon name={icon} size={16} stroke={2.2} />
      </span>
      {words}
    </span>
  );
}

export function HubChip({ state }: { state: HubState }) {
  const { t } = useTranslation();
  return <Chip state={state} words={t(`hubState.${state}`)} />;
}

export function HubPlanChip({ state }: { state: HubPlanState }) {
  const { t } = useTranslation();
  return <Chip state={state} words={t(`hubPlanState.${state}`)} />;
}

/** Why a hub no longer advises: what fails, in words, or what the officer said. */
export function WhySuspended({
  of,
}: {
  of: { reasons: readonly Reason[]; reason?: string | null; suspendedByItself: boolean };
}) {
  const { t } = useTranslation();
  const words = of.reasons.map((r) => t(`reason.${r}`)).join(' · ');
  return <>{of.suspendedByItself ? words || of.reason || '–' : of.reason || words || '–'}</>;
}
