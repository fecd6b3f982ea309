import type { Visit } from '@/api/types';
import type { IsoDate } from '@/shared/dates';

const WEEK = 7;
const plus = (day: IsoDate, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/**
 * What is planned, as a day is gone through: what is over, today, the days that follow; and the next stop, which is today's
 * first, else the next day's.
 */
export function agenda<V extends Pick<Visit, 'plannedOn' | 'state'>>(planned: readonly V[], today: IsoDate) {
  const rows = planned
    .filter((v): v is V & { plannedOn: IsoDate } => v.state === 'PLANNED' && v.plannedOn != null)
    .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn));
  const end = plus(today, WEEK);
  return {
    late: rows.filter((v) => v.plannedOn < today) as V[],
    today: rows.filter((v) => v.plannedOn === today) as V[],
    week: rows.filter((v) => v.plannedOn > today && v.plannedOn <= end) as V[],
    next: rows.find((v) => v.plannedOn >= today) as V | undefined,
  };
}
