import { getParts } from '@/api/client';
import type { TimelineEntry, TimelineKind } from '@/api/types';
import type { IconName } from '@/shared/ui/icons';

/** In the order in which they are offered; each with its sign and its colour of those of states. */
export const TIMELINE_KINDS = {
  STATUS: { icon: 'half', look: 'incomplete' },
  FACT: { icon: 'check', look: 'complete' },
  VISIT: { icon: 'visit', look: 'exempt' },
  ISSUE: { icon: 'warning', look: 'late' },
  MEETING: { icon: 'meeting', look: 'incomplete' },
  ADVICE: { icon: 'phone', look: 'complete' },
  HUB: { icon: 'hub', look: 'notusing' },
  LETTER: { icon: 'mail', look: 'nodata' },
  ASSIGNMENT: { icon: 'trainer', look: 'exempt' },
} as const satisfies Record<TimelineKind, { icon: IconName; look: string }>;
export const KINDS = Object.keys(TIMELINE_KINDS) as TimelineKind[];

/** Those that the address names; all of them when it names none. */
export const kindsIn = (words: string | undefined): TimelineKind[] =>
  KINDS.filter((kind) => words?.split(',').includes(kind));

export interface TimelineAsked {
  code: string;
  kinds?: TimelineKind[];
  from?: string;
  to?: string;
  size: number;
}

export const timelineOf = ({ code, kinds = [], from, to, size }: TimelineAsked) =>
  getParts('/api/v1/local-governments/{code}/timeline', (before) => ({
    params: { path: { code }, query: { kinds: kinds.join(',') || undefined, from, to, size, before } },
  }));

export interface Month {
  /** The first day of the month; null: what is known to come. */
  month: string | null;
  entries: TimelineEntry[];
}

/** By month, as they come: the latest first, before all of them what is ahead of today. */
export function byMonth(entries: TimelineEntry[], today: string): Month[] {
  const months: Month[] = [];
  for (const entry of entries) {
    const month = entry.on > today ? null : `${entry.on.slice(0, 7)}-01`;
    const last = months.at(-1);
    if (last && last.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}

/** Where what happened is told whole. */
export function placeOf(entry: TimelineEntry): string | null {
  if (!entry.id) return null;
  switch (entry.kind) {
    case 'VISIT':
      return `/visits/${entry.id}`;
    case 'ISSUE':
      return `/issues/${entry.id}`;
    case 'MEETING':
      return `/meetings/${entry.id}`;
    case 'ASSIGNMENT':
      return `/trainers/${entry.id}`;
    default:
      return `/hubs/${entry.id}`;
  }
}
