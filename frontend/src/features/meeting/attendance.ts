import type { Attendance } from '@/api/types';
import { newId } from '@/shared/newId';

/** Who is asked to come, and whether they did. */
export interface Attendee {
  id: string;
  /** Of whom is asked. */
  name: string;
  position: string;
  trainerId: string | null;
  localGovernmentCode: string | null;
  /** Not known before the meeting. */
  attendance: Attendance | null;
  /** Who came in their place; like the reason it stays typed when another mark is tapped, and counts with its own alone. */
  substitute: string;
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
  substitute: '',
  reason: '',
  ...given,
});

/** Whoever sits there: who came in place of somebody is written down instead of them. */
export const sitting = (one: Attendee) => (one.attendance === 'SUBSTITUTE' ? one.substitute : one.name);

/** Whoever isn't marked yet came. */
export const everyonePresent = (all: readonly Attendee[]) =>
  all.map((one): Attendee => (one.attendance === null ? { ...one, attendance: 'PRESENT' } : one));

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
