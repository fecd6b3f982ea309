import { API, get, getWithEtag } from '@/api/client';

// What pages ask of issues. Who takes it along asks the same, letter by letter: an answer is found again by its address.

export const issueAt = (id: string) => `${API}/issues/${id}`;
export const visitAt = (id: string) => `${API}/visits/${id}`;

export const issueOf = (id: string) => getWithEtag('/api/v1/issues/{id}', { params: { path: { id } } });

/** What isn't solved at one place, or wasn't on a day that is over, the latest first. */
export const OPEN_FIRST = 6;
export const openAt = (localGovernment: string, size = OPEN_FIRST, asOf?: string) =>
  get('/api/v1/issues', { params: { query: { localGovernment, open: true, asOf, size } } });

/** What was found on a visit. */
export const issuesOfVisit = (visit: string) =>
  get('/api/v1/issues', { params: { query: { visit, size: 50, sort: 'raisedOn' } } });
