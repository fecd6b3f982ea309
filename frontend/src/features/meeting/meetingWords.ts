import type { Attendance, Me, Meeting, MeetingAct, MeetingKind, MeetingState } from '@/api/types';
import { can } from '@/shared/session';
import type { IconName } from '@/shared/ui/icons';

export const KINDS = ['JOINT_PLANNING', 'MONTHLY_SUMMARY'] as const satisfies readonly MeetingKind[];
export const MEETING_STATES = ['PLANNED', 'HELD', 'CLOSED'] as const satisfies readonly MeetingState[];
export const ATTENDANCES = [
  'PRESENT',
  'SUBSTITUTE',
  'ABSENT',
  'OBSERVER',
] as const satisfies readonly Attendance[];

/** The five of the Prime Minister's Office's regulation. */
export const SECTIONS = [1, 2, 3, 4, 5] as const;
export type Section = (typeof SECTIONS)[number];
/** Where the minutes before are adopted. */
export const ADOPTING: Section = 2;

export const STATE_LOOK: Record<MeetingState, { icon: IconName; look: string }> = {
  PLANNED: { icon: 'calendar', look: 'exempt' },
  HELD: { icon: 'half', look: 'late' },
  CLOSED: { icon: 'lock', look: 'complete' },
};
export const ATTENDANCE_ICON: Record<Attendance, IconName> = {
  PRESENT: 'check',
  SUBSTITUTE: 'swap',
  ABSENT: 'cross',
  OBSERVER: 'eye',
};

export const mayDo = (meeting: Pick<Meeting, 'may'>, act: MeetingAct) => meeting.may.includes(act);
/** Who may call meetings; where, the server says. */
export const mayMeet = (me: Me) => can(me, 'PROVINCE');
