import { get } from '@/api/client';

// What the page of a place asks. Who takes it along asks the same, letter by letter.

/** The status of one place with its reasons and how the year went, as its page asks for it. */
export const statusOf = (code: string, asOf?: string) =>
  get('/api/v1/local-governments/{code}/compliance', {
    params: { path: { code }, query: { asOf, months: 12 } },
  });

/** What was stated of its budgets, and of how far its books have come. */
export const budgetsOf = (code: string) =>
  get('/api/v1/local-governments/{code}/budget-status', { params: { path: { code } } });

export const READINGS_FIRST = 6;
export const postingsOf = (code: string, size = READINGS_FIRST) =>
  get('/api/v1/local-governments/{code}/posting-status', { params: { path: { code }, query: { size } } });
