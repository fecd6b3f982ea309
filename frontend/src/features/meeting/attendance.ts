import type { Attendance } from '@/api/types';
import { newId } from '@/shared/newId';

/** Who is asked to come, and whether they did. */
export interface Attendee {
  id: string;
  name: string;
  position: string;
  trainerId: string | null;
  localGovernmentCode: string | null;
  /** Not known before the meeting. */
  attendance: Attendance | null;
  /** For whom somebody else came. */
  substituteFor: string;
  /** Why they didn't come. */
  reason: string;
}

export const newAttendee = (given: Partial<Attendee> = {}): Attendee => ({
  id: newId(),
  name: '',
  position: '',
  trainerId: null,
  localGovernmentCode: null,
  attendance: null,
  substituteFor: '',
  reason: '',
  ...given,
});

/**
 * Marks one of them. Who comes in place of somebody is written down instead of them: whoever was asked is kept beside it, and is
 * back when the mark is taken back.
 */
export function marked(one: Attendee, attendance: Attendance | null): Attendee {
  if (one.attendance === attendance) return one;
  let next = { ...one, attendance };
  if (attendance === 'SUBSTITUTE' && one.substituteFor === '') {
    next = { ...next, name: '', substituteFor: one.name };
  } else if (one.attendance === 'SUBSTITUTE' && one.substituteFor !== '') {
    next = { ...next, name: one.substituteFor, substituteFor: '' };
  }
  return attendance === 'ABSENT' ? next : { ...next, reason: '' };
}

/** Whoever isn't marked yet came. */
export const everyonePresent = (all: readonly Attendee[]) =>
  all.map((one) => (one.attendance === null ? marked(one, 'PRESENT') : one));

export interface Came {
  present: number;
  absent: number;
  observers: number;
  unmarked: number;
}

/** A substitute counts as one who came. */
export function came(all: readonly { attendance?: Attendance | null }[]): Came {
  const count = (...which: (Attendance | null)[]) =>
    all.filter((one) => which.includes(one.attendance ?? null)).length;
  return {
    present: count('PRESENT', 'SUBSTITUTE'),
    absent: count('ABSENT'),
    observers: count('OBSERVER'),
    unmarked: count(null),
  };
}
