import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { get, getWithEtag } from '@/api/client';
import type { Me } from '@/api/types';
import { SIZE } from '@/features/visit/due';
import { carriedAt, noteCarried } from '@/shared/offline/count';
import { isAway } from '@/shared/offline/reads';

/** Milliseconds between two times that all of it is read. */
const EVERY = 4 * 3600_000;
/**
 * Reads what a trainer takes along: their places with contacts and status, the visits that are planned and the last of each place,
 * checklists. Asked as the pages of their day ask it, so that these find it when the server can't be reached; one after the other,
 * for a weak signal is wanted for other things.
 */
export async function carry(client: QueryClient, me: Me) {
  if (me.trainerId == null || Date.now() - carriedAt(me.id) < EVERY) return;
  const read = <T, E, D, K extends QueryKey>(query: FetchQueryOptions<T, E, D, K>) =>
    client.fetchQuery({ ...query, staleTime: 0, retry: false });
  const province = me.scope.provinceCode ?? undefined;
  const people = { size: 500, sort: 'name', active: true };
  try {
    const mine = await read(
      get('/api/v1/visits/priorities', { params: { query: { mine: true, size: SIZE } } }),
    );
    const planned = await read(
      get('/api/v1/visits', {
        params: { query: { mine: true, state: 'PLANNED', sort: 'plannedOn', size: 200 } },
      }),
    );
    const lists = await read(get('/api/v1/checklists', { params: { query: { active: true, size: 50 } } }));
    for (const { id } of lists.items) {
      await read(get('/api/v1/checklists/{id}', { params: { path: { id } } }));
    }
    await read(get('/api/v1/visits/policy'));
    await read(get('/api/v1/provinces', { params: { query: { size: 500 } } }));
    await read(get('/api/v1/trainers', { params: { query: { ...people, province } } }));
    await read(get('/api/v1/trainers', { params: { query: { ...people, affiliation: 'DEPARTMENT' } } }));
    for (const { id } of planned.items) {
      await read(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
    }
    const codes = [...planned.items, ...mine.items].map((one) => one.localGovernment.code);
    for (const code of new Set(codes)) {
      const path = { path: { code } };
      await read(get('/api/v1/local-governments/{code}', { params: path }));
      await read(get('/api/v1/local-governments/{code}/contacts', { params: path }));
      const last = await read(
        get('/api/v1/visits', {
          params: { query: { localGovernment: code, state: 'DONE', sort: '-on', size: 2 } },
        }),
      );
      const [{ id } = { id: undefined }] = last.items;
      if (id) await read(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
    }
    if (!isAway()) noteCarried(me.id, Date.now());
  } catch {
    // without a connection it goes on the next time
  }
}
