import { useTranslation } from 'react-i18next';
import type { Plan, PlanState, PlanSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon, type IconName } from '@/shared/ui/icons';
import { gapWord } from './planWords';

const ICONS: Record<PlanState, IconName> = {
  QUEUED: 'clock',
  RUNNING: 'half',
  READY: 'list',
  FAILED: 'warning',
  CANCELLED: 'cross',
  AGREED: 'users',
  APPLIED: 'check',
};
const COLORS: Record<PlanState, string> = {
  QUEUED: 'nodata',
  RUNNING: 'late',
  READY: 'exempt',
  FAILED: 'incomplete',
  CANCELLED: 'nodata',
  AGREED: 'notusing',
  APPLIED: 'complete',
};

export function PlanChip({ state }: { state: PlanState }) {
  const { t } = useTranslation();
  const color = `var(--st-${COLORS[state]})`;
  return (
    <span
      className="mk-chip"
      style={{
        color: `var(--st-${COLORS[state]}-text)`,
        borderColor: `color-mix(in srgb, ${color} 40%, transparent)`,
        background: `color-mix(in srgb, ${color} 9%, var(--mk-surface))`,
      }}
    >
      <span style={{ color, display: 'inline-flex' }}>
        <Icon name={ICONS[state]} size={16} stroke={2.2} />
      </span>
      {t(`planState.${state}`)}
    </span>
  );
}

/** How good a plan is proven to be, in plain words. */
export function GapWords({ plan, short }: { plan: Plan | PlanSummary; short?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const word = gapWord(plan);
  const percent = 'percent' in word ? f.percent(word.percent) : '';
  return <>{short ? t(`gapShort.${word.key}`, { percent }) : t(`gap.${word.key}`, { percent })}</>;
}
