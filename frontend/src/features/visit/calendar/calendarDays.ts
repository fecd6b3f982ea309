import { type IsoDate, plusDays, weekOf } from '@/shared/dates';

export const sameMonth = (a: IsoDate, b: IsoDate) => a.slice(0, 7) === b.slice(0, 7);

/** The weeks that a month touches, whole. */
export function monthOf(day: IsoDate): IsoDate[][] {
  const weeks: IsoDate[][] = [];
  for (
    let week = weekOf(`${day.slice(0, 7)}-01`);
    weeks.length === 0 || sameMonth(week[0]!, day);
    week = weekOf(plusDays(week[0]!, 7))
  ) {
    weeks.push(week);
  }
  return weeks;
}

/** The same day of another month, or its last one. */
export function plusMonths(day: IsoDate, n: number): IsoDate {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y, m + n, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + n, Math.min(d, last))).toISOString().slice(0, 10);
}

export const VIEWS = ['month', 'week', 'day'] as const;
export type CalendarView = (typeof VIEWS)[number];

/** The days that a view shows, the first and the last. */
export function span(view: CalendarView, day: IsoDate): [IsoDate, IsoDate] {
  if (view === 'day') return [day, day];
  const days = view === 'week' ? weekOf(day) : monthOf(day).flat();
  return [days[0]!, days.at(-1)!];
}

/** One view further, or back. */
export const turn = (view: CalendarView, day: IsoDate, n: 1 | -1): IsoDate =>
  view === 'month' ? plusMonths(day, n) : plusDays(day, view === 'week' ? 7 * n : n);
