import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { get, getWithEtag } from '@/api/client';
import type { Me } from '@/api/types';
import { assignedTo } from '@/features/assignment/assignedTo';
import { budgetsOf, postingsOf, statusOf } from '@/features/compliance/statusOf';
import { issueOf, issuesOfVisit, openAt } from '@/features/issue/asked';
import {
  calendarOf,
  holidaysOf,
  lastDoneAt,
  logOf,
  plannedOfMine,
  priorities,
  scoresOf,
} from '@/features/visit/asked';
import { span } from '@/features/visit/calendar/calendarDays';
import { carriedAt, noteCarried } from '@/shared/offline/count';
import { isAway } from '@/shared/offline/reads';
import { lastSignedIn } from '@/shared/signedIn';
import { allOfProvince } from '@/shared/ui/places';

/** Milliseconds between two times that all of it is read. */
const EVERY = 4 * 3600_000;
/**
 * Reads what a trainer takes along: their places with contacts, status and open issues, the visits that are planned and the last of each place,
 * checklists. Asked as the pages of their day ask it, so that these find it when the server can't be reached; one after the other,
 * for a weak signal is wanted for other things.
 */
export async function carry(client: QueryClient, me: Me) {
  if (me.trainerId == null || Date.now() - carriedAt(me.id) < EVERY) return;
  const read = <T, E, D, K extends QueryKey>(query: FetchQueryOptions<T, E, D, K>) =>
    client.fetchQuery({ ...query, staleTime: 0, retry: false });
  const province = me.scope.provinceCode ?? undefined;
  const district = me.scope.level === 'DISTRICT' ? (me.scope.code ?? undefined) : undefined;
  const people = { size: 500, sort: 'name', active: true };
  try {
    const mine = await read(priorities({ mine: true }));
    await read(priorities({ province, district, mine: true }));
    const planned = await read(plannedOfMine());
    const [from, to] = span('month', me.today);
    await read(calendarOf({ from, to, province, district, mine: true, state: 'PLANNED' }));
    for (const year of new Set([from, to].map((day) => Number(day.slice(0, 4)))))
      await read(holidaysOf(year));
    const lists = await read(get('/api/v1/checklists', { params: { query: { active: true, size: 50 } } }));
    for (const { id } of lists.items) {
      await read(get('/api/v1/checklists/{id}', { params: { path: { id } } }));
    }
    await read(get('/api/v1/visits/policy'));
    await read(get('/api/v1/compliance/policy'));
    if (province) await read(allOfProvince(province));
    await read(get('/api/v1/provinces', { params: { query: { size: 500 } } }));
    await read(get('/api/v1/trainers', { params: { query: { ...people, province } } }));
    await read(get('/api/v1/trainers', { params: { query: { ...people, affiliation: 'DEPARTMENT' } } }));
    for (const { id } of planned.items) {
      await read(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
      await read(issuesOfVisit(id));
    }
    const places = [...planned.items, ...mine.items].map((one) => one.localGovernment);
    const responsible = new Set<string>();
    const issues = new Set<string>();
    for (const code of new Set(places.map((one) => one.code))) {
      const path = { path: { code } };
      await read(get('/api/v1/local-governments/{code}', { params: path }));
      await read(get('/api/v1/local-governments/{code}/contacts', { params: path }));
      await read(statusOf(code));
      await read(logOf(code));
      await read(budgetsOf(code));
      await read(postingsOf(code));
      await read(scoresOf(code));
      for (const { id } of (await read(openAt(code))).items) issues.add(id);
      for (const { trainerId } of (await read(assignedTo(code, me.today))).items) responsible.add(trainerId);
      const last = await read(lastDoneAt(code));
      const [{ id } = { id: undefined }] = last.items;
      if (id) {
        await read(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
        await read(issuesOfVisit(id));
      }
    }
    for (const id of responsible) await read(get('/api/v1/trainers/{id}', { params: { path: { id } } }));
    for (const id of issues) await read(issueOf(id));
    for (const of of new Set(places.map((one) => one.district.code)))
      await read(priorities({ district: of }));
    // who signed out meanwhile has nothing on this device
    if (!isAway() && lastSignedIn()?.id === me.id) noteCarried(me.id, Date.now());
  } catch {
    // without a connection it goes on the next time
  }
}
