import type { Meeting } from '@/api/types';
import { came } from '../attendance';

/** What minutes say before they are closed: what they have to, and what readers look for besides. */
export function toClose({ attendees, agenda, recorder, checker, from, to }: Meeting) {
  const counts = came(attendees);
  return [
    { what: 'came', there: counts.present > 0, required: true },
    { what: 'said', there: agenda.some((one) => one.resolution || one.discussion), required: true },
    { what: 'recorder', there: !!recorder, required: true },
    { what: 'everyone', there: counts.unmarked === 0, required: true },
    { what: 'resolutions', there: agenda.every((one) => one.resolution), required: false },
    { what: 'times', there: !!from && !!to, required: false },
    { what: 'checker', there: !!checker, required: false },
  ] as const;
}
