import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { KEPT_AT, keptReads } from './reads';
import { store } from './store';

const page = vi.hoisted(() => ({
  owner: 'somsri',
  signedIn: 'somsri' as string | null,
  today: '2026-02-10',
}));
vi.mock('../signedIn', () => ({
  pageOwner: () => page.owner,
  lastSignedIn: () => page.signedIn && { id: page.signedIn },
  deviceDay: () => page.today,
}));

const clock = vi.hoisted(() => ({ serverDay: '2026-02-10' }));
vi.mock('../clock', () => ({
  serverDay: () => clock.serverDay,
  clockBehind: () => 0,
  noteServerTime: () => undefined,
}));

const MINE = new Request('http://screen.example/api/v1/visits?mine=true');
const answers = (body: string, type: string) => new Response(body, { headers: { 'Content-Type': type } });
const kept = async () => (await store.answers.toArray()).map(({ owner, body }) => [owner, body]);

it('Only answers of the user of the page are kept, and no files', async () => {
  keptReads.keep(MINE, answers('{"a":1}', 'application/json;charset=UTF-8'));
  await vi.waitFor(async () => expect(await kept()).toEqual([['somsri', '{"a":1}']]));
  // in another window somebody else has signed in since
  page.signedIn = 'somchai';
  keptReads.keep(MINE, answers('{"b":2}', 'application/json'));
  page.signedIn = null;
  keptReads.keep(MINE, answers('{"c":3}', 'application/json'));
  await new Promise((done) => setTimeout(done, 50));
  page.signedIn = 'somsri';
  keptReads.keep(MINE, answers('a,b', 'text/csv'));
  await new Promise((done) => setTimeout(done, 50));
  expect(await kept()).toEqual([['somsri', '{"a":1}']]);
  await expect((await keptReads.find(MINE))?.json()).resolves.toEqual({ a: 1 });
});

it('What was asked as of today is found tomorrow, and says since when it was kept; what was asked as of another day is not', async () => {
  const asked = (on: string) => new Request(`http://screen.example/api/v1/assignments?on=${on}&size=20`);
  keptReads.keep(asked('2026-02-10'), answers('{"who":"somsri"}', 'application/json'));
  await vi.waitFor(async () => expect(await keptReads.find(asked('2026-02-10'))).toBeDefined());
  page.today = '2026-02-11';
  const found = await keptReads.find(asked('2026-02-11'));
  await expect(found!.json()).resolves.toEqual({ who: 'somsri' });
  expect(Date.now() - Number(found!.headers.get(KEPT_AT))).toBeLessThan(10_000);
  // by the server it is another day than by the clock of the device
  clock.serverDay = '2026-02-13';
  expect(await keptReads.find(asked('2026-02-13'))).toBeDefined();
  expect(await keptReads.find(asked('2026-01-31'))).toBeUndefined();
});
