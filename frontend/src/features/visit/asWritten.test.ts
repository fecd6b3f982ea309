import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Visit } from '@/api/types';
import { keep, lastWaitingAt } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import { asWritten, changing, visitAt } from './asWritten';

vi.mock('@/shared/signedIn', () => ({ pageOwner: () => 'somsri' }));

const visit = {
  id: '7',
  localGovernmentCode: '5550502',
  localGovernment: { code: '5550502', name: 'ทต.ปัว' },
  state: 'PLANNED',
  mode: 'ON_SITE',
  plannedOn: '2026-12-01',
  trainerIds: ['t1'],
  trainers: [{ id: 't1', code: 'T1', name: 'สมศรี' }],
  reached: true,
  advice: 'ของเดิม',
  nextSteps: [],
  overdue: true,
} as unknown as Visit;

beforeEach(() => store.waiting.clear());

/** As a dialog does it. */
async function change(to: Parameters<typeof changing>[2]) {
  const { init } = (await changing(visit, '"3"', to)()) as {
    init: { body: object; headers: { 'If-Match'?: string } };
  };
  await keep({
    kind: 'VISIT',
    title: 'ทต.ปัว',
    url: visitAt('7'),
    body: init.body,
    ifMatch: init.headers['If-Match'],
  });
}

it('What is changed twice without a connection is sent as both, to the version that was seen', async () => {
  await change({ plannedOn: '2026-12-05' });
  await change({ nextSteps: [{ id: 's', text: 'ส่งงบ', owner: 'TRAINER', doneOn: '2026-11-27' }] });
  await change({ state: 'CANCELLED', cancelReason: 'น้ำท่วม' });
  expect(await store.waiting.count()).toBe(1);
  const row = (await lastWaitingAt(visitAt('7')))!;
  expect(row.ifMatch).toBe('"3"');
  expect(asWritten(visit, row)).toMatchObject({
    state: 'CANCELLED',
    cancelReason: 'น้ำท่วม',
    plannedOn: '2026-12-05',
    advice: 'ของเดิม',
    nextSteps: [{ text: 'ส่งงบ', doneOn: '2026-11-27' }],
    trainers: visit.trainers,
    overdue: false,
  });
});

it('What a form left out is shown as nothing, and nothing is changed over two versions or what is to go', async () => {
  expect(asWritten(visit, { json: '{"state":"DONE","on":"2026-11-27","trainerIds":[]}' })).toMatchObject({
    state: 'DONE',
    plannedOn: null,
    advice: null,
    trainers: [],
    nextSteps: [],
  });
  expect(asWritten(visit, { json: null })).toBe(visit);
  await change({ plannedOn: '2026-12-05' });
  const { id } = (await lastWaitingAt(visitAt('7')))!;
  for (const stuck of [
    { state: 'CONFLICT' as const },
    { state: 'WAITING' as const, method: 'DELETE' as const },
  ]) {
    await store.waiting.update(id, stuck);
    await expect(changing(visit, '"3"', { plannedOn: '2026-12-06' })()).rejects.toMatchObject({
      status: 409,
    });
  }
});
