import type { IsoDate } from '@/shared/dates';

/** The first day of a month so many after this day's. */
export const monthAfter = (day: IsoDate, n: number): IsoDate =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + n, 1)).toISOString().slice(0, 10);

/** The last day of the month of a day. */
export const monthEnd = (day: IsoDate): IsoDate =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** Those that are offered, the latest first: two years back, and what lies ahead. */
export const monthsAround = (today: IsoDate): IsoDate[] =>
  Array.from({ length: 28 }, (_, i) => monthAfter(today, 3 - i));
