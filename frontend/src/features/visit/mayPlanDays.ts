import type { Me } from '@/api/types';
import { can } from '@/shared/session';

/** A trainer plans its own days, an office those of all its trainers. */
export const mayPlanDays = (me: Me) => can(me, 'PROVINCE') || (me.role === 'TRAINER' && me.trainerId != null);

/** Who sees less than a province sees no plans of days. */
export const seesPlansOfDays = (me: Me) => can(me, 'DEPARTMENT', 'PROVINCE', 'TRAINER', 'OBSERVER');
