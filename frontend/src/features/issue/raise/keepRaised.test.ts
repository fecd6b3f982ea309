import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { keep, waitingOf } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import type { Raised } from '@/shared/raising';
import { keepRaised, missing } from './keepRaised';

vi.mock('@/shared/signedIn', () => ({ pageOwner: () => 'somsri' }));

const visit = { id: '7', localGovernmentCode: '6550101', placeName: 'อบต.ปัว', on: '2026-11-20' };
const one = (id: string, given: Partial<Raised> = {}): Raised => ({
  id,
  kind: 'PROBLEM',
  module: 'BUDGET',
  severity: 'HIGH',
  title: `เรื่อง ${id}`,
  detail: '',
  ...given,
});
const kept = async () =>
  (await waitingOf('somsri')).map((row) => [row.url.replace(/.*\//, ''), row.state, row.after?.url]);

beforeEach(async () => {
  await Promise.all(store.tables.map((table) => table.clear()));
});

it('Issues of a visit wait for it, say its place and day, and go with it', async () => {
  const empty = one('3', { title: ' ' });
  expect(await keepRaised(visit, [one('1'), one('2'), empty], [])).toEqual([]);
  expect(await kept()).toEqual([
    ['1', 'DRAFT', '/api/v1/visits/7'],
    ['2', 'DRAFT', '/api/v1/visits/7'],
  ]);
  const [row] = await waitingOf('somsri');
  expect(JSON.parse(row!.json!)).toEqual({
    kind: 'PROBLEM',
    module: 'BUDGET',
    severity: 'HIGH',
    title: 'เรื่อง 1',
    localGovernmentCode: '6550101',
    visitId: '7',
    raisedOn: '2026-11-20',
  });
  expect(row!.mend?.address).toBe('/issues/new');
  await keep({ kind: 'VISIT', title: 'อบต.ปัว', url: '/api/v1/visits/7', body: {} });
  expect((await kept()).map(([, state]) => state)).toEqual(['WAITING', 'WAITING', 'WAITING']);
});

it('Whoever mends the visit takes one out again, and changes another', async () => {
  const before = [one('1'), one('2')];
  await keepRaised(visit, before, []);
  await keepRaised(visit, [one('2', { title: 'แก้แล้ว' })], before);
  const rows = await waitingOf('somsri');
  expect(rows.map((row) => JSON.parse(row.json!).title)).toEqual(['แก้แล้ว']);
});

it('What is missing is told before it is sent; what nobody wrote into is no issue', () => {
  expect(
    Object.keys(missing([one('1'), one('2', { title: '', detail: 'ไม่ได้' }), one('3', { module: null })])),
  ).toEqual(['1.title', '2.module']);
  expect(missing([one('1', { title: '', module: null })])).toEqual({});
});
