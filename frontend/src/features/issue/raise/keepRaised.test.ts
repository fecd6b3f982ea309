import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { flush, keep, waitingOf } from '@/shared/offline/outbox';
import { store } from '@/shared/offline/store';
import type { Raised } from '@/shared/raising';
import type { IssueValues } from '../issueValues';
import { newDraft } from '../newDraft';
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
  expect(await keepRaised(visit, [one('1'), one('2'), empty])).toEqual([]);
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
  await keepRaised(visit, [one('1'), one('2')]);
  await keepRaised(visit, [one('2', { title: 'แก้แล้ว' })]);
  const rows = await waitingOf('somsri');
  expect(rows.map((row) => JSON.parse(row.json!).title)).toEqual(['แก้แล้ว']);
});

it('What is missing is told before it is sent; what nobody wrote into is no issue', () => {
  expect(
    Object.keys(missing([one('1'), one('2', { title: '', detail: 'ไม่ได้' }), one('3', { module: null })])),
  ).toEqual(['1.title', '2.module']);
  expect(missing([one('1', { title: '', module: null })])).toEqual({});
});

it('One that was taken out or emptied after an earlier try is not sent; one of the same visit that was told by itself is', async () => {
  const visitUrl = '/api/v1/visits/7';
  await keepRaised(visit, [one('1'), one('2')]);
  const ownWay = { url: visitUrl, field: 'visitId' };
  await keep({ kind: 'ISSUE', title: 'แจ้งแยก', url: '/api/v1/issues/9', body: {}, after: ownWay });
  await keepRaised(visit, [one('1', { title: ' ' })]);
  expect(await kept()).toEqual([['9', 'WAITING', visitUrl]]);
});

it('What the visit took along when it arrived is not taken back when the visit is changed later', async () => {
  const asked: string[] = [];
  vi.stubGlobal('location', { origin: 'http://screen.example' });
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return Response.json({ id: 'somsri' });
    asked.push(pathname);
    return pathname.includes('/issues/')
      ? Response.json({ status: 500 }, { status: 500 })
      : Response.json({}, { headers: { ETag: '"1"' } });
  });
  await keepRaised(visit, [one('1')]);
  await keep({ kind: 'VISIT', title: 'อบต.ปัว', url: '/api/v1/visits/7', body: {} });
  await flush();
  expect(asked).toEqual(['/api/v1/visits/7', '/api/v1/issues/1']);
  await keepRaised(visit, []);
  expect((await kept()).map(([id]) => id)).toEqual(['1']);
  vi.unstubAllGlobals();
});

it('What the device cannot keep is sent, or its words wait in the form of a new issue', async () => {
  const refusing = vi
    .spyOn(store.waiting, 'put')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  const [unkept] = await keepRaised(visit, [one('1')]);
  const page = '/issues/new?localGovernment=6550101&visit=7&raised=1';
  expect(unkept!.setAside()).toBe(page);
  const name = newDraft(Object.fromEntries(new URLSearchParams(page.split('?')[1])));
  expect(readDraft<Draft<IssueValues>>(name)?.values).toMatchObject({
    id: '1',
    title: 'เรื่อง 1',
    visitId: '7',
  });
  refusing.mockRestore();
  vi.unstubAllGlobals();
});
