import { type IsoDate, plusDays } from '@/shared/dates';

/** A month as it travels: `2026-10`. */
export type Month = string;

export const monthOf = (day: IsoDate): Month => day.slice(0, 7);
export const isMonth = (text: string | undefined): text is Month =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

export function plusMonths(month: Month, n: number): Month {
  const [y, m] = month.split('-').map(Number);
  return new Date(Date.UTC(y!, m! - 1 + n, 1)).toISOString().slice(0, 7);
}

export const firstDay = (month: Month): IsoDate => `${month}-01`;
export const lastDay = (month: Month): IsoDate => plusDays(firstDay(plusMonths(month, 1)), -1);

/** The month of which a report is written today: the one before, and on its last day the one that ends. */
export function monthInWork(today: IsoDate): Month {
  const month = monthOf(today);
  return lastDay(month) === today ? month : plusMonths(month, -1);
}

/** From a month back, the newest first. */
export const monthsBack = (from: Month, n: number): Month[] =>
  Array.from({ length: n }, (_, i) => plusMonths(from, -i));
