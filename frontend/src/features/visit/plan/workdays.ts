import { type IsoDate, plusDays, weekday } from '@/shared/dates';

/** Why nobody goes anywhere on a day. */
export type Off = 'weekend' | 'holiday' | 'inactive';

export interface DayAhead {
  day: IsoDate;
  /** Nothing: it is worked on. */
  off?: Off;
  /** Of the holiday. */
  name?: string;
  /** Visits that were planned for it before. */
  planned: number;
}

export interface Known {
  holidays: ReadonlyMap<IsoDate, string>;
  /** How many visits of the trainer are planned for a day. */
  planned: ReadonlyMap<IsoDate, number>;
  /** When the trainer serves. */
  activeFrom?: IsoDate | null;
  activeTo?: IsoDate | null;
}

/** As the server plans for: from the first to the last, no further. */
export const LONGEST = 62;
/** Nobody plans further by default. */
const FIRST_DAYS = 5;

const isWeekend = (day: IsoDate) => weekday(day) % 6 === 0;

/** All days from one to another, with why some of them are left out. */
export function daysAhead(from: IsoDate, to: IsoDate, known: Known): DayAhead[] {
  const days: DayAhead[] = [];
  for (let day = from; day <= to && days.length < LONGEST; day = plusDays(day, 1)) {
    const name = known.holidays.get(day);
    const active =
      (!known.activeFrom || day >= known.activeFrom) && (!known.activeTo || day <= known.activeTo);
    const off = !active
      ? 'inactive'
      : isWeekend(day)
        ? 'weekend'
        : name !== undefined
          ? 'holiday'
          : undefined;
    days.push({ day, off, name, planned: known.planned.get(day) ?? 0 });
  }
  return days;
}

/** The next five days that are no weekend, from tomorrow: as far ahead as most people plan. */
export function nextDays(today: IsoDate): [from: IsoDate, to: IsoDate] {
  const days: IsoDate[] = [];
  for (let day = plusDays(today, 1); days.length < FIRST_DAYS; day = plusDays(day, 1)) {
    if (!isWeekend(day)) days.push(day);
  }
  return [days[0]!, days.at(-1)!];
}
