import type { VisitPlan, VisitPlanDay, VisitPlanState, VisitPlanSummary, WhyLeft } from '@/api/types';
import type { IsoDate } from '@/shared/dates';
import { type Mark, PALETTE } from '@/shared/map/marks';
import { found, roundedUp } from '@/shared/plan/plan';

export const VISIT_PLAN_STATES = [
  'QUEUED',
  'RUNNING',
  'READY',
  'ACCEPTED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly VisitPlanState[];

/** What may have moved since a plan was made. */
export const VISIT_PLAN_MOVED = [
  'DAY_PASSED',
  'DAY_OFF',
  'DAY_FULL',
  'TRAINER_TRANSFERRED',
  'GONE',
  'REASSIGNED',
  'PLANNED',
] as const;

/** Of those left out, whom no day can take. */
const IMPOSSIBLE: readonly WhyLeft[] = ['NO_COORDINATES', 'PLANNED_ALREADY', 'OTHER_PROVINCE'];
export const canBeStop = (why: WhyLeft) => !IMPOSSIBLE.includes(why);

type Proof = { key: 'none' | 'best' | 'byHand' | 'searching' } | { key: 'within' | 'soFar'; percent: number };

/** What is proven of a plan: nobody gets more points out of these days. */
export function proofOf({ state, gap }: Pick<VisitPlan | VisitPlanSummary, 'state' | 'gap'>): Proof {
  if (state === 'RUNNING')
    return gap == null ? { key: 'searching' } : { key: 'soFar', percent: roundedUp(gap) };
  if (!found(state)) return { key: 'none' };
  // a bound goes only with a change by hand beyond the days that were asked for
  if (gap == null) return { key: 'byHand' };
  const percent = roundedUp(gap);
  return percent === 0 ? { key: 'best' } : { key: 'within', percent };
}

/** How a day is told apart from the others: a letter that everybody can read, and a colour as its second sign. */
export function marksOfDays(days: readonly IsoDate[]): Map<IsoDate, Mark> {
  return new Map(
    days.map((day, i) => {
      const [color, ink] = PALETTE[i % PALETTE.length]!;
      return [day, { label: letter(i), color, ink }];
    }),
  );
}

const LETTERS = 26;
const letter = (i: number): string =>
  (i < LETTERS ? '' : letter(Math.floor(i / LETTERS) - 1)) + String.fromCharCode(65 + (i % LETTERS));

export const stopsOf = (plan: Pick<VisitPlan, 'days'>) => plan.days.flatMap((day) => day.stops);
export const kmOf = (plan: Pick<VisitPlan, 'days'>) => plan.days.reduce((sum, day) => sum + day.km, 0);

/** On which day a local government stands; null: it is left out. */
export const dayOfStop = (plan: Pick<VisitPlan, 'days'>, code: string): IsoDate | null =>
  plan.days.find((day) => day.stops.some((stop) => stop.localGovernmentCode === code))?.on ?? null;

/** All that is taken of a day, with what was promised before. */
export const takenOf = (day: VisitPlanDay | undefined) => (day ? day.promisedMinutes + day.minutes : 0);

/** What there is of a day before another stop is put on it. */
export interface Room {
  stops: number;
  /** Minutes that other visits take. */
  promised: number;
  /** Minutes that are left; undefined: it isn't known yet how many a day has. */
  free: number | undefined;
  /** Nothing can be put on it. Whether a stop fits with its way, only the server says. */
  full: boolean;
}

export function roomOn(
  plan: Pick<VisitPlan, 'days' | 'otherDays' | 'stopMinutes'>,
  on: IsoDate,
  dayMinutes: number | undefined,
): Room {
  const used = plan.days.find((day) => day.on === on);
  const other = plan.otherDays.find((day) => day.on === on);
  const promised = (used ?? other)?.promisedMinutes ?? 0;
  const free = dayMinutes === undefined ? undefined : dayMinutes - promised - (used?.minutes ?? 0);
  return {
    stops: used?.stops.length ?? 0,
    promised,
    free: free === undefined ? undefined : Math.max(0, free),
    full: (free !== undefined && free < plan.stopMinutes) || other?.stopsAllowed === 0,
  };
}

type Pair<T> = readonly [before: T, after: T];
export interface Changed {
  days: { on: IsoDate; stops: Pair<number>; minutes: Pair<number> }[];
  km: Pair<number>;
  objective: Pair<number | null>;
}

/** What a move does: to the days that it touches, and to the whole. */
export function changed(before: VisitPlan, after: VisitPlan): Changed {
  const days = [...new Set([...before.days, ...after.days].map((day) => day.on))].sort();
  const at = (plan: VisitPlan, on: IsoDate) => plan.days.find((day) => day.on === on);
  const codes = (day: VisitPlanDay | undefined) =>
    day?.stops.map((stop) => stop.localGovernmentCode).join() ?? '';
  return {
    days: days
      .filter((on) => codes(at(before, on)) !== codes(at(after, on)))
      .map((on) => {
        const [then, now] = [at(before, on), at(after, on)];
        return {
          on,
          stops: [then?.stops.length ?? 0, now?.stops.length ?? 0],
          minutes: [takenOf(then), takenOf(now)],
        };
      }),
    km: [kmOf(before), kmOf(after)],
    objective: [before.objective ?? null, after.objective ?? null],
  };
}

/** A time of day so many minutes after another: `08:30` and 75 are `09:45`. */
export function timeAfter(start: string, minutes: number): string {
  const [h, m] = start.split(':').map(Number) as [number, number];
  const all = h * 60 + m + Math.round(minutes);
  return [Math.floor(all / 60) % 24, all % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Opens a place in whatever the device navigates with. */
export const geoOf = (latitude: number, longitude: number, name: string) =>
  `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(name)})`;
