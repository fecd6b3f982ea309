import type { ReactNode } from 'react';
import { Chip } from '../ui/Chip';
import type { IconName } from '../ui/icons';
import type { AnyPlanState } from './plan';

const LOOKS: Record<AnyPlanState, [icon: IconName, look: string]> = {
  QUEUED: ['clock', 'nodata'],
  RUNNING: ['half', 'late'],
  READY: ['list', 'exempt'],
  FAILED: ['warning', 'incomplete'],
  CANCELLED: ['cross', 'nodata'],
  AGREED: ['users', 'notusing'],
  APPLIED: ['check', 'complete'],
  ACCEPTED: ['check', 'complete'],
};

export function PlanStateChip({ state, children }: { state: AnyPlanState; children: ReactNode }) {
  const [icon, look] = LOOKS[state];
  return (
    <Chip icon={icon} look={look}>
      {children}
    </Chip>
  );
}
