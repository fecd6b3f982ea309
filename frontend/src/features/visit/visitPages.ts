import type { Me } from '@/api/types';
import { can } from '@/shared/session';
import { shown } from '@/shared/ui/SubNav';
import { seesPlansOfDays } from './mayPlanDays';

/** The pages of visits that somebody may open. */
export const visitPages = (me: Me) =>
  shown([
    { key: 'my-day', show: me.role === 'TRAINER' },
    { key: 'visit-priorities', show: true },
    { key: 'visits', show: true },
    { key: 'visit-overdue', show: true },
    { key: 'visit-plans', show: seesPlansOfDays(me) },
    { key: 'visit-calendar', show: true },
    { key: 'clinics', show: true },
    { key: 'checklists', show: true },
    { key: 'visit-papers', show: can(me, 'PROVINCE') },
  ] as const);
