import { get } from '@/api/client';
import type { VisitState } from '@/api/types';

// What the pages of a trainer's day ask. Who takes it along asks the same, letter by letter: an answer is found again by its address.

/** The whole list of a province: nobody has more. */
const SIZE = 500;

/** The trainer's own visits that are planned. */
export const plannedOfMine = () =>
  get('/api/v1/visits', {
    params: { query: { mine: true, state: 'PLANNED', sort: 'plannedOn', size: 200 } },
  });

/** What stands on the days of a calendar. */
export const calendarOf = (query: {
  from: string;
  to: string;
  province?: string;
  district?: string;
  trainer?: string;
  mine?: boolean;
  state?: VisitState;
}) => {
  const { from, to, province, district, trainer, mine, state } = query;
  return get('/api/v1/visits', {
    params: { query: { from, to, province, district, trainer, mine, state, sort: 'day', size: SIZE } },
  });
};
export const holidaysOf = (year: number) =>
  get('/api/v1/holidays', { params: { query: { year, size: 100 } } });

/** Whom to see first. */
export const priorities = (query: {
  province?: string;
  district?: string;
  trainer?: string;
  mine?: boolean;
  asOf?: string;
}) => {
  const { province, district, trainer, mine, asOf } = query;
  return get('/api/v1/visits/priorities', {
    params: { query: { province, district, trainer, mine, asOf, size: SIZE } },
  });
};

/** The log of one place. */
export const LOG_FIRST = 6;
export const logOf = (localGovernment: string, size = LOG_FIRST) =>
  get('/api/v1/visits', { params: { query: { localGovernment, size, sort: '-day' } } });

/** How its checklists went, visit by visit. */
export const scoresOf = (code: string) =>
  get('/api/v1/local-governments/{code}/checklist-scores', {
    params: { path: { code }, query: { size: 24 } },
  });

/** What was said there the last time: one more than the last, which may be the one that is written. */
export const lastDoneAt = (localGovernment: string) =>
  get('/api/v1/visits', { params: { query: { localGovernment, state: 'DONE', sort: '-on', size: 2 } } });
