import type { ReactNode } from 'react';
import type { PlanState } from '@/api/types';
import { Chip } from '../ui/Chip';
import type { IconName } from '../ui/icons';

const LOOKS: Record<PlanState, [icon: IconName, look: string]> = {
  QUEUED: ['clock', 'nodata'],
  RUNNING: ['half', 'late'],
  READY: ['list', 'exempt'],
  FAILED: ['warning', 'incomplete'],
  CANCELLED: ['cross', 'nodata'],
  AGREED: ['users', 'notusing'],
  APPLIED: ['check', 'complete'],
};

export function PlanStateChip({ state, children }: { state: PlanState; children: ReactNode }) {
  const [icon, look] = LOOKS[state];
  return (
    <Chip icon={icon} look={look}>
      {children}
    </Chip>
  );
}
