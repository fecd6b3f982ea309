import { API, ifMatch, put, type Write } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { SaveVisit, Visit } from '@/api/types';
import i18next from '@/shared/i18n';
import { lastWaitingAt } from '@/shared/offline/outbox';
import type { Waiting } from '@/shared/offline/store';
import type { Later } from '@/shared/useSend';
import { resaid } from './resaid';

export const visitAt = (id: string) => `${API}/visits/${id}`;

/** What waits of a visit: the last, for each goes on from the one before. */
export const waitingOfVisit = (rows: readonly Waiting[] | undefined, id: string) =>
  rows?.filter((row) => row.url === visitAt(id)).at(-1);

/** Of two versions one is chosen first; and what is to be deleted isn't changed. */
export const isSettledFirst = (row: Pick<Waiting, 'state' | 'method'> | undefined) =>
  row !== undefined && (row.state === 'CONFLICT' || row.method === 'DELETE');

/** What isn't said again is said to be nothing. */
const UNSAID = {
  plannedOn: null,
  on: null,
  peopleMet: null,
  clinicId: null,
  findings: null,
  advice: null,
  nextContactOn: null,
  checklist: null,
  observed: null,
  cancelReason: null,
};

/** A visit as it was written on this device, where that isn't with the server yet. */
export function asWritten(visit: Visit, row: Pick<Waiting, 'json'> | null | undefined): Visit {
  if (!row?.json) return visit;
  const said = JSON.parse(row.json) as SaveVisit & Pick<Visit, 'trainerIds' | 'nextSteps' | 'reached'>;
  const known = new Map(visit.trainers.map((one) => [one.id, one]));
  const trainerIds = said.trainerIds ?? visit.trainerIds;
  return {
    ...visit,
    ...UNSAID,
    ...said,
    trainerIds,
    trainers: trainerIds.map((id) => known.get(id) ?? { id, code: '', name: '–' }),
    nextSteps: said.nextSteps ?? [],
    overdue: visit.overdue && said.state === visit.state && said.plannedOn === visit.plannedOn,
  };
}

/**
 * One thing of a visit changed, all else said again: what of it waits on this device is gone on from, else the version that was
 * seen. So a visit that was recorded and then moved without a connection is sent as both.
 */
export function changing(
  visit: Visit,
  version: string | null,
  change: Partial<Pick<SaveVisit, 'state' | 'plannedOn' | 'nextSteps' | 'cancelReason'>>,
): () => Promise<Write<Visit>> {
  return async () => {
    const row = await lastWaitingAt(visitAt(visit.id)).catch(() => undefined);
    if (isSettledFirst(row)) {
      throw new ProblemError({ status: 409, title: '', detail: i18next.t('visit.settleFirst') });
    }
    const said: SaveVisit = row?.json ? JSON.parse(row.json) : resaid(visit);
    return put('/api/v1/visits/{id}', {
      params: { path: { id: visit.id } },
      body: { ...said, ...change },
      headers: !row ? ifMatch(version) : row.ifMatch ? ifMatch(row.ifMatch) : {},
    });
  };
}

/** Such a change may wait, and is mended in the form of the visit, which goes on from it. */
export const changeWaits = (visit: Visit, title: string): Pick<Later, 'kind' | 'title' | 'mend'> => ({
  kind: 'VISIT',
  title: `${visit.localGovernment.name} · ${title}`,
  mend: { address: `/visits/${visit.id}/edit`, values: {} },
});
