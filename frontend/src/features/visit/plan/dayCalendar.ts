import type { VisitPlan, VisitPlanDay } from '@/api/types';
import type { IsoDate } from '@/shared/dates';
import { timeAfter } from './visitPlanWords';

/** In Thailand it is so many hours later than in UTC, all the year. */
const OFFSET = 7;

const utc = (on: IsoDate, time: string) =>
  new Date(Date.parse(`${on}T${time}:00Z`) - OFFSET * 3_600_000).toISOString().replace(/[-:]|\.\d+/g, '');

const text = (words: string) => words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

const LINE = 75;
const encoder = new TextEncoder();

/** No line is longer than 75 octets, and no letter is cut in two. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > LINE) {
      out += '\r\n ';
      length = 1;
    }
    out += sign;
    length += octets;
  }
  return out;
}

/**
 * A day of a plan as iCalendar (RFC 5545), stop by stop; tentative until the plan is accepted. From then on each is called as in the
 * calendar that a phone subscribes to: whoever has both has it once.
 */
export function dayCalendar(
  plan: Pick<VisitPlan, 'id' | 'state' | 'stopMinutes'>,
  day: VisitPlanDay,
  now: Date,
): string {
  const events = day.stops.flatMap(({ localGovernment: place, ...stop }) => [
    'BEGIN:VEVENT',
    `UID:${stop.visitId ?? `${plan.id}-${place.code}`}@maekhai`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART:${utc(day.on, stop.arrive.slice(0, 5))}`,
    `DTEND:${utc(day.on, timeAfter(stop.arrive, plan.stopMinutes))}`,
    `SUMMARY:${text(place.name)}`,
    `LOCATION:${text([place.name, place.district.name, place.province.name].join(' '))}`,
    `GEO:${stop.latitude};${stop.longitude}`,
    `STATUS:${plan.state === 'ACCEPTED' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maekhai//Plan of days//TH',
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
