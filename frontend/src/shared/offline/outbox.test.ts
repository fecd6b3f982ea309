import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepReads, put } from '@/api/client';
import {
  addressOf,
  decisionsOf,
  deliver,
  dropDraftsOf,
  flush,
  forgetOwner,
  isHeldUp,
  keep,
  keepMine,
  lastWaitingAt,
  moveBelow,
  onArrival,
  sendAgain,
  takeTheirs,
  theirsOf,
  throwAway,
  waitingOf,
} from './outbox';
import { store } from './store';

const page = vi.hoisted(() => ({ owner: 'somsri' }));
vi.mock('../signedIn', () => ({ pageOwner: () => page.owner }));

const VISIT = '/api/v1/visits/7';
const PHOTO = `${VISIT}/attachments/1?name=a.jpg`;
const photo = (text = 'jpeg') => new Blob([text], { type: 'image/jpeg' });
const visit = (findings: string, url = VISIT) => ({
  kind: 'VISIT',
  title: 'อบต.ปัว',
  url,
  body: { findings },
});

/** A server that keeps what is put, by the rules of versions; what it does wrong a test says. */
const server = {
  session: 'somsri' as string | null,
  stored: new Map<string, { body: string; version: number }>(),
  asked: [] as string[],
  /** Of an address, before it is stored: an answer, or nothing. */
  before: (_url: string, _body: string): Response | undefined => undefined,
  /** After it was stored: the answer on its way. */
  after: (answer: Response, _url: string): Response => answer,
};
const json = (status: number, body: object, headers = {}) => Response.json(body, { status, headers });
const problem = (status: number, code: string) =>
  Response.json(
    { status, code, title: code },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const nothing = async () => {
  throw new TypeError('no connection');
};

async function fetched(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const url = pathname + search;
  if (pathname === '/api/v1/session') {
    return server.session ? json(200, { id: server.session }) : problem(401, 'UNAUTHENTICATED');
  }
  const known = server.stored.get(url);
  if (request.method === 'GET') return json(200, JSON.parse(known!.body), { ETag: `"${known!.version}"` });
  if (request.method === 'DELETE') {
    server.asked.push(`DELETE ${url}`);
    if (!known) return problem(404, 'NOT_FOUND');
    if (request.headers.get('If-Match') !== `"${known.version}"`) return problem(412, 'STALE');
    server.stored.delete(url);
    return server.after(new Response(null, { status: 204 }), url);
  }
  const body = await request.text();
  server.asked.push(url);
  const said = server.before(url, body);
  if (said) return said;
  const version = (known?.version ?? 0) + 1;
  if (known?.body === body) return server.after(json(200, {}, { ETag: `"${known.version}"` }), url);
  if (known && request.headers.get('If-Match') !== `"${known.version}"`) return problem(412, 'STALE');
  server.stored.set(url, { body, version });
  return server.after(json(known ? 200 : 201, { version }, { ETag: `"${version}"` }), url);
}

const reachable = (is: boolean) => vi.stubGlobal('fetch', is ? fetched : nothing);
const left = async () => (await waitingOf(page.owner)).map((w) => [w.url, w.state]);
/** Milliseconds: who a session is of is asked again after five seconds. */
const LATER = 6_000;
let now = 1_800_000_000_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now });
  vi.stubGlobal('location', { origin: 'http://screen.example' });
  page.owner = 'somsri';
  server.session = 'somsri';
  server.stored.clear();
  server.asked = [];
  server.before = () => undefined;
  server.after = (answer) => answer;
  await Promise.all(store.tables.map((table) => table.clear()));
  reachable(true);
});
afterEach(() => {
  now = Date.now() + LATER;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('What is written without a connection waits, and is sent in its order when there is one', async () => {
  reachable(false);
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: PHOTO, body: photo(), draft: true });
  await keep(visit('จดครั้งแรก'));
  await keep(visit('จดครั้งที่สอง'));
  await flush();
  expect(await left()).toEqual([
    [PHOTO, 'WAITING'],
    [VISIT, 'WAITING'],
  ]);
  expect((await waitingOf('somsri'))[1]!.problem).toMatchObject({ code: 'NETWORK' });
  reachable(true);
  await sendAgain();
  expect(server.asked).toEqual([VISIT, PHOTO]);
  expect(server.stored.get(VISIT)!.body).toBe(JSON.stringify({ findings: 'จดครั้งที่สอง' }));
  expect(server.stored.get(PHOTO)!.body).toBe('jpeg');
  expect(await left()).toEqual([]);
  expect(await store.files.count()).toBe(0);
});

it('What somebody looked on at is told by them alone; what waited tells when it arrives', async () => {
  let arrivals = 0;
  const stop = onArrival(() => arrivals++);
  reachable(false);
  await deliver(visit('จดไว้ก่อน'));
  reachable(true);
  await sendAgain();
  expect([server.asked, arrivals]).toEqual([[VISIT], 1]);
  await deliver({ ...visit('จดทันที'), ifMatch: '"1"' });
  expect([server.asked, arrivals]).toEqual([[VISIT, VISIT], 1]);
  stop();
});

it('What may have arrived is sent again as it was, and what was written since comes after it, as a change of it', async () => {
  server.after = () => {
    throw new TypeError('no answer');
  };
  await keep(visit('จดครั้งแรก'));
  await flush();
  expect(server.stored.get(VISIT)!.version).toBe(1);
  await keep(visit('จดครั้งที่สอง'));
  await keep(visit('จดครั้งที่สาม'));
  server.after = (answer) => answer;
  await sendAgain();
  expect(server.asked).toEqual([VISIT, VISIT, VISIT]);
  expect(server.stored.get(VISIT)).toEqual({ body: JSON.stringify({ findings: 'จดครั้งที่สาม' }), version: 2 });
  expect(await left()).toEqual([]);
});

it('What is refused stays with its reason and holds up only what hangs on it, until it is mended', async () => {
  server.before = (url) =>
    url === VISIT && !server.stored.has('mended') ? problem(422, 'INVALID') : undefined;
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: PHOTO, body: photo(), draft: true });
  await keep(visit('ปิดไปแล้ว'));
  await keep(visit('ที่อื่น', '/api/v1/visits/8'));
  await flush();
  expect(await left()).toEqual([
    [PHOTO, 'WAITING'],
    [VISIT, 'REFUSED'],
  ]);
  expect((await waitingOf('somsri'))[1]!.problem).toMatchObject({ status: 422, code: 'INVALID' });
  server.before = () => undefined;
  await expect(deliver(visit('แก้แล้ว'))).resolves.toEqual({ data: { version: 1 }, etag: '"1"' });
  await vi.waitFor(async () => expect(await left()).toEqual([]));
  expect(server.stored.get(VISIT)!.body).toBe(JSON.stringify({ findings: 'แก้แล้ว' }));
  expect(server.stored.has(PHOTO)).toBe(true);
});

it('Of two versions neither vanishes: mine is sent over theirs, or theirs stays and mine is noted', async () => {
  server.stored.set(VISIT, { body: '{"findings":"ของเขา"}', version: 4 });
  await keep({ ...visit('ของฉัน'), ifMatch: '"3"' });
  await flush();
  expect(await left()).toEqual([[VISIT, 'CONFLICT']]);
  const [mine] = await waitingOf('somsri');
  const theirs = await theirsOf(mine!);
  expect(theirs).toEqual({ data: { findings: 'ของเขา' }, etag: '"4"' });
  await keepMine(mine!.id, theirs);
  await flush();
  expect(server.stored.get(VISIT)).toEqual({ body: JSON.stringify({ findings: 'ของฉัน' }), version: 5 });
  await keep({ ...visit('ของฉันอีก'), ifMatch: '"3"' });
  await flush();
  const [again] = await waitingOf('somsri');
  await takeTheirs(again!.id, await theirsOf(again!));
  expect(await left()).toEqual([]);
  expect((await decisionsOf('somsri')).map(({ decided, mine, theirs }) => [decided, mine, theirs])).toEqual([
    ['TOOK_THEIRS', '{"findings":"ของฉันอีก"}', '{"findings":"ของฉัน"}'],
    ['KEPT_MINE', '{"findings":"ของฉัน"}', '{"findings":"ของเขา"}'],
  ]);
});

it('What is written over what waits is the one that is sent, and the other is noted; a conflict is not forgotten for it', async () => {
  server.stored.set(VISIT, { body: '{"findings":"ของเขา"}', version: 4 });
  await keep({ ...visit('ของฉัน'), ifMatch: '"3"' });
  await flush();
  expect(await lastWaitingAt(VISIT)).toMatchObject({ state: 'CONFLICT', ifMatch: '"3"' });
  await keep({ ...visit('ของฉันอีก'), ifMatch: '"3"' });
  await keep({ ...visit('ของฉันอีก'), ifMatch: '"3"' });
  await flush();
  expect(await left()).toEqual([[VISIT, 'CONFLICT']]);
  expect(server.stored.get(VISIT)!.version).toBe(4);
  expect((await decisionsOf('somsri')).map(({ decided, mine, theirs }) => [decided, mine, theirs])).toEqual([
    ['REPLACED', '{"findings":"ของฉัน"}', '{"findings":"ของฉันอีก"}'],
  ]);
});

it('What was written to another version than the one that is sent before it is compared with what that became', async () => {
  server.stored.set(VISIT, { body: '{"findings":"เดิม"}', version: 3 });
  server.after = () => {
    throw new TypeError('no answer');
  };
  await keep({ ...visit('หนึ่ง'), ifMatch: '"3"' });
  await flush();
  await keep({ ...visit('สอง'), ifMatch: '"2"' });
  server.after = (answer) => answer;
  await sendAgain();
  expect(server.stored.get(VISIT)!.body).toBe(JSON.stringify({ findings: 'หนึ่ง' }));
  expect(await left()).toEqual([[VISIT, 'CONFLICT']]);
});

it('What failed because somebody wrote in the same moment is sent again', async () => {
  server.before = () => problem(409, 'CHANGED_MEANWHILE');
  await keep(visit('พร้อมกัน'));
  await flush();
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
  server.before = () => undefined;
  await sendAgain();
  expect(await left()).toEqual([]);
});

it('Of what somebody else wrote nothing is shown that was read before', async () => {
  keepReads({ keep: () => undefined, find: async () => json(200, { findings: 'เก่า' }) });
  reachable(false);
  await keep(visit('ของฉัน'));
  await expect(theirsOf((await lastWaitingAt(VISIT))!)).rejects.toMatchObject({ code: 'NETWORK' });
  keepReads(undefined);
});

it('What is to go waits as well, goes once although nobody hears of it, and is put beside what somebody else wrote', async () => {
  const deletion = { kind: 'VISIT', title: 'ลบ', url: VISIT, method: 'DELETE' as const, body: null };
  server.stored.set(VISIT, { body: '{"findings":"เดิม"}', version: 3 });
  server.after = () => {
    throw new TypeError('no answer');
  };
  await expect(deliver({ ...deletion, ifMatch: '"3"' })).resolves.toBeUndefined();
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
  server.after = (answer) => answer;
  await sendAgain();
  expect(server.asked).toEqual([`DELETE ${VISIT}`, `DELETE ${VISIT}`]);
  expect(await left()).toEqual([]);

  server.stored.set(VISIT, { body: '{"findings":"ของเขา"}', version: 5 });
  await keep({ ...deletion, ifMatch: '"4"' });
  await flush();
  expect(await left()).toEqual([[VISIT, 'CONFLICT']]);
  const mine = (await lastWaitingAt(VISIT))!;
  await keepMine(mine.id, await theirsOf(mine));
  await flush();
  expect(server.stored.has(VISIT)).toBe(false);
  await expect(deliver({ ...deletion, ifMatch: '"1"' })).resolves.toEqual({ data: undefined, etag: null });
});

it('A server that fails at one goes on with the others; it is tried again later, and later each time', async () => {
  server.before = (url) => (url === VISIT ? problem(500, 'INTERNAL') : undefined);
  await keep(visit('หนึ่ง'));
  await keep(visit('สอง', '/api/v1/visits/8'));
  await flush();
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
  const pauses: number[] = [];
  for (let i = 0; i < 4; i++) {
    const [row] = await waitingOf('somsri');
    pauses.push(row!.nextAt - Date.now());
    await flush();
    expect((await waitingOf('somsri'))[0]!.tries).toBe(i + 1);
    vi.setSystemTime(row!.nextAt);
    await flush();
  }
  expect(pauses[0]).toBeGreaterThan(1_000);
  expect(pauses[3]).toBeGreaterThan(4 * pauses[0]!);
});

it('Neither an expired session nor another user nor a network that wants a sign-in takes anything, or sends it as theirs', async () => {
  await keep(visit('ของสมศรี'));
  for (const session of [null, 'someone else']) {
    server.session = session;
    vi.setSystemTime(Date.now() + LATER);
    await sendAgain();
    expect(await left()).toEqual([[VISIT, 'WAITING']]);
  }
  server.session = 'somsri';
  server.after = () => new Response('<p>Welcome to our hotel', { headers: { 'Content-Type': 'text/html' } });
  vi.setSystemTime(Date.now() + LATER);
  await sendAgain();
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
  page.owner = 'someone else';
  server.session = 'someone else';
  vi.setSystemTime(Date.now() + LATER);
  server.asked = [];
  expect(await left()).toEqual([]);
  await sendAgain();
  expect(server.asked).toEqual([]);
  page.owner = 'somsri';
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
});

it('What is refused while somebody looks on is told to them, and waits for nobody; its photos are those of the form again', async () => {
  server.before = (url) => (url === VISIT ? problem(422, 'INVALID') : undefined);
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: PHOTO, body: photo(), draft: true });
  await expect(deliver(visit('ผิด'))).rejects.toMatchObject({ status: 422, code: 'INVALID' });
  expect(await left()).toEqual([[PHOTO, 'DRAFT']]);
  await dropDraftsOf(VISIT);
  expect(await store.files.count()).toBe(0);
});

it('Without a connection whoever looks on is told that it waits', async () => {
  reachable(false);
  await expect(deliver(visit('รอส่ง'))).resolves.toBeUndefined();
  expect(await left()).toEqual([[VISIT, 'WAITING']]);
});

it('What is thrown away is gone with what belongs to it; what is kept at signing out stays for its owner alone', async () => {
  reachable(false);
  await keep(visit('ทิ้ง'));
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: PHOTO, body: photo() });
  await throwAway((await waitingOf('somsri'))[0]!.id);
  expect(await left()).toEqual([]);
  expect(await store.files.count()).toBe(0);
  await keep(visit('เก็บไว้'));
  await keep({
    kind: 'ATTACHMENT',
    title: 'b.jpg',
    url: `${VISIT}/attachments/2`,
    body: photo(),
    draft: true,
  });
  await store.answers.put({ owner: 'somsri', url: VISIT, at: 1, body: '{}', etag: null });
  await forgetOwner('somsri', { waiting: false });
  expect(await left()).toEqual([
    [VISIT, 'WAITING'],
    [`${VISIT}/attachments/2`, 'DRAFT'],
  ]);
  expect(await store.files.count()).toBe(1);
  expect(await store.answers.count()).toBe(0);
  await forgetOwner('somsri', { waiting: true });
  expect((await Promise.all(store.tables.map((table) => table.count()))).every((n) => n === 0)).toBe(true);
});

it('A write says where it goes, with what its path and query are filled with', () => {
  const write = put('/api/v1/local-governments/{code}/contacts', {
    params: { path: { code: '6 1/2' }, query: { a: undefined, q: 'ก&ข' } },
    body: {},
  } as never);
  expect(addressOf(write)).toBe('/api/v1/local-governments/6%201%2F2/contacts?q=%E0%B8%81%26%E0%B8%82');
});

const ISSUE = '/api/v1/issues/3';
const issue = (title: string, url = ISSUE) => ({
  kind: 'ISSUE',
  title,
  url,
  body: { title, visitId: '7' },
  after: { url: VISIT, field: 'visitId' },
});
const shot = { kind: 'ATTACHMENT', title: 'b.jpg', url: `${ISSUE}/attachments/1`, body: photo() };
const comment = { kind: 'COMMENT', title: 'จดเพิ่ม', url: `${ISSUE}/comments/1`, body: { text: 'จดเพิ่ม' } };

it('A visit is sent before the issues that name it, and an issue before its photos and comments, whatever was written first', async () => {
  reachable(false);
  await keep({ ...shot, draft: true });
  await keep({ ...issue('อนุมัติไม่ได้'), draft: true });
  expect((await waitingOf('somsri')).map((w) => w.state)).toEqual(['DRAFT', 'DRAFT']);
  await keep(visit('ไปมาแล้ว'));
  await keep(comment);
  expect((await waitingOf('somsri')).every((w) => w.state === 'WAITING')).toBe(true);
  reachable(true);
  await sendAgain();
  expect(server.asked.slice(0, 2)).toEqual([VISIT, ISSUE]);
  expect(server.asked.slice(2).sort()).toEqual([shot.url, comment.url].sort());
  expect(await left()).toEqual([]);
});

it('Issues of a visit that is refused are those of the form again, or wait for it', async () => {
  server.before = (url) => (url === VISIT ? problem(422, 'INVALID') : undefined);
  await keep({ ...issue('อนุมัติไม่ได้'), draft: true });
  await keep({ ...shot, draft: true });
  await expect(deliver(visit('ผิด'))).rejects.toMatchObject({ status: 422 });
  expect(await left()).toEqual([
    [ISSUE, 'DRAFT'],
    [shot.url, 'DRAFT'],
  ]);
  await keep(visit('ผิดอีก'));
  await flush();
  const rows = await waitingOf('somsri');
  expect(rows.map((row) => [row.url, row.state, isHeldUp(row, rows)])).toEqual([
    [ISSUE, 'WAITING', true],
    [shot.url, 'WAITING', true],
    [VISIT, 'REFUSED', false],
  ]);
  expect(server.asked).toEqual([VISIT, VISIT]);
});

it('An issue outlives a visit that is thrown away, and names it no more; what lies below goes with it', async () => {
  reachable(false);
  await keep(visit('ทิ้ง'));
  await keep({ kind: 'ATTACHMENT', title: 'a.jpg', url: PHOTO, body: photo() });
  const mend = { address: '/issues/new?visit=7', values: { title: 'อนุมัติไม่ได้', visitId: '7' } };
  await keep({ ...issue('อนุมัติไม่ได้'), mend });
  await keep(shot);
  await throwAway((await lastWaitingAt(VISIT))!.id);
  expect((await lastWaitingAt(ISSUE))!.mend!.values).toEqual({ title: 'อนุมัติไม่ได้', visitId: null });
  expect((await left()).map(([url]) => url)).toEqual([ISSUE, shot.url]);
  reachable(true);
  await sendAgain();
  expect(JSON.parse(server.stored.get(ISSUE)!.body)).toEqual({ title: 'อนุมัติไม่ได้', visitId: null });
  expect(server.stored.has(shot.url)).toBe(true);
});

it('An issue that was sent off by itself stays so when its visit is refused, and so do the photos of its form', async () => {
  server.before = (url) => (url === VISIT ? problem(422, 'INVALID') : undefined);
  reachable(false);
  await keep({ ...shot, draft: true });
  await keep(issue('แจ้งแยก'));
  const drafted = issue('แจ้งในแบบบันทึก', '/api/v1/issues/4');
  await keep({ ...drafted, draft: true });
  await keep({ ...shot, url: '/api/v1/issues/5/attachments/1', draft: true });
  reachable(true);
  await expect(deliver(visit('ผิด'))).rejects.toMatchObject({ status: 422 });
  const waits = async () => Object.fromEntries(await left());
  expect(await waits()).toEqual({
    [ISSUE]: 'WAITING',
    [shot.url]: 'WAITING',
    [drafted.url]: 'DRAFT',
    '/api/v1/issues/5/attachments/1': 'DRAFT',
  });
  await dropDraftsOf(VISIT);
  expect(Object.keys(await waits())).toEqual([shot.url, ISSUE, '/api/v1/issues/5/attachments/1']);
});

it('Photos of what is not to be after all go to what is followed instead', async () => {
  await keep({ ...shot, draft: true });
  server.stored.set('/api/v1/issues/9', { body: '{}', version: 1 });
  expect(await moveBelow(ISSUE, '/api/v1/issues/9')).toBe(1);
  expect(await left()).toEqual([['/api/v1/issues/9/attachments/1', 'WAITING']]);
  await dropDraftsOf(ISSUE);
  await flush();
  expect(server.stored.get('/api/v1/issues/9/attachments/1')!.body).toBe('jpeg');
});
