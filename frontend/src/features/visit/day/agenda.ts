import type { Visit } from '@/api/types';
import { type IsoDate, plusDays } from '@/shared/dates';

const WEEK = 7;

/**
 * What is planned, as a day is gone through: what is over, today, the days that follow; and the next stop, which is today's
 * first, else the next day's.
 */
export function agenda<V extends Pick<Visit, 'plannedOn' | 'state'>>(planned: readonly V[], today: IsoDate) {
  const rows = planned
    .filter((v): v is V & { plannedOn: IsoDate } => v.state === 'PLANNED' && v.plannedOn != null)
    .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn));
  const end = plusDays(today, WEEK);
  return {
    late: rows.filter((v) => v.plannedOn < today) as V[],
    today: rows.filter((v) => v.plannedOn === today) as V[],
    week: rows.filter((v) => v.plannedOn > today && v.plannedOn <= end) as V[],
    next: rows.find((v) => v.plannedOn >= today) as V | undefined,
  };
}
