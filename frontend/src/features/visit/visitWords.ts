import type {
  AnswerValue,
  ChecklistModule,
  Clinic,
  Me,
  StepOwner,
  Visit,
  VisitMode,
  VisitState,
} from '@/api/types';
import { can } from '@/shared/session';
import type { IconName } from '@/shared/ui/icons';

export const MODES = ['ON_SITE', 'PHONE', 'ONLINE'] as const satisfies readonly VisitMode[];
export const VISIT_STATES = ['PLANNED', 'DONE', 'CANCELLED'] as const satisfies readonly VisitState[];
export const OWNERS = ['LOCAL_GOVERNMENT', 'TRAINER', 'PROVINCE'] as const satisfies readonly StepOwner[];
export const ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE'] as const satisfies readonly AnswerValue[];
export const MODULES = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'PEOPLE',
  'OTHER',
] as const satisfies readonly ChecklistModule[];

export const MODE_ICON: Record<VisitMode, IconName> = { ON_SITE: 'pin', PHONE: 'phone', ONLINE: 'screen' };

/** Who may write visits somewhere: where, and whose, the server says. */
export const maySeeTo = (me: Me) =>
  can(me, 'PROVINCE', 'DISTRICT') || (me.role === 'TRAINER' && me.trainerId != null);

/** A trainer changes the clinics that it holds itself, a district those that are held for it. */
export const maySeeToClinic = (me: Me, clinic: Pick<Clinic, 'trainerIds' | 'districtCode'>) =>
  maySeeTo(me) &&
  (me.role !== 'TRAINER' || clinic.trainerIds.some((id) => id === me.trainerId)) &&
  (me.role !== 'DISTRICT' || clinic.districtCode === me.scope.code);

const SHORT = [
  ['องค์การบริหารส่วนจังหวัด', 'อบจ.'],
  ['องค์การบริหารส่วนตำบล', 'อบต.'],
  ['เทศบาลนคร', 'ทน.'],
  ['เทศบาลเมือง', 'ทม.'],
  ['เทศบาลตำบล', 'ทต.'],
] as const;

/** As it is called where there is no room: what it is stands before all names, and would be all that is seen. */
export function shortName(name: string) {
  const [long, short] = SHORT.find(([kind]) => name.startsWith(kind)) ?? ['', ''];
  return short + name.slice(long.length);
}

/** The day that a visit stands under: on which it was done, or is to be. */
export const dayOf = (visit: Pick<Visit, 'on' | 'plannedOn'>) => visit.on ?? visit.plannedOn ?? null;
