import { type Answer, send, type Write } from '@/api/client';
import { type ProblemDetails, ProblemError } from '@/api/problem';
import type { Me } from '@/api/types';
import { pageOwner } from '../signedIn';
import { noteCarried, noteWaiting } from './count';
import { oneAtATime } from './oneAtATime';
import { type After, type Decision, type Mend, store, type Waiting } from './store';

/** Something to write that may wait for a connection. */
export interface MayWait {
  /** What it is (`VISIT`, `ISSUE`, `COMMENT`, `ATTACHMENT`), and which one in words. */
  kind: string;
  title: string;
  url: string;
  /** What is there is to go; absent: it is put. */
  method?: 'DELETE';
  /** null: nothing is sent but that it is to go. */
  body: object | Blob | null;
  ifMatch?: string | null;
  mend?: Mend;
  /** What its body names, where that may wait as well. */
  after?: After;
  /** Hangs on something that isn't saved yet, and waits for that. */
  draft?: boolean;
}

/** Answers that say nothing about what was sent: it is sent again. */
const PASSING = [0, 401, 408, 425, 429];
/** CHANGED_MEANWHILE: somebody else wrote in the same moment. */
const PASSING_CODES = ['SCREEN_TOO_OLD', 'CHANGED_MEANWHILE'];
const CONFLICTS = [412, 428];
const NO_CONTENT = 204;
/** The server itself is away: nothing else would arrive either. */
const AWAY = [0, 401, 429, 502, 503, 504];
/** Milliseconds: between tries, at most, for one of them, for somebody who looks on. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;
const TIMEOUT = 120_000;
const PATIENCE = 10_000;
/** Milliseconds for which it is believed who the session is of. */
const KNOWN = 5_000;

const isPassing = ({ status, code }: ProblemDetails) =>
  PASSING.includes(status) || status >= 500 || PASSING_CODES.includes(code ?? '');

const path = (url: string) => url.replace(/\?.*$/, '');
const isBelow = (url: string, above: string) => path(url).startsWith(`${path(above)}/`);

/** Whether one can't be before the other is: it lies below it, as a photo, or names it, as an issue does its visit. */
const hangsOn = (row: Pick<Waiting, 'url' | 'after'>, other: string) =>
  isBelow(row.url, other) || (row.after !== undefined && path(row.after.url) === path(other));

/** Whether it waits for something else that waits, or was refused. */
export const isHeldUp = (row: Waiting, rows: readonly Waiting[]) =>
  rows.some((other) => other.id !== row.id && other.state !== 'DRAFT' && hangsOn(row, other.url));

/** What hangs on something, and what hangs on that: an issue of a visit, and its photos; of both only such as these. */
async function hangingOn(owner: string, url: string, such: Partial<Waiting>): Promise<Waiting[]> {
  const rows = (await store.waiting.where({ owner }).toArray()).filter((row) =>
    Object.entries(such).every(([key, value]) => row[key as keyof Waiting] === value),
  );
  const found = new Set<Waiting>();
  for (const above = [url]; above.length > 0; ) {
    const next = above.pop() as string;
    for (const row of rows) {
      if (found.has(row) || !hangsOn(row, next)) continue;
      found.add(row);
      above.push(row.url);
    }
  }
  return [...found];
}

/** Turns what hangs on something from one state to another. */
async function turn(owner: string, url: string, from: Partial<Waiting>, to: Waiting['state']) {
  const rows = await hangingOn(owner, url, from);
  await store.waiting.bulkUpdate(rows.map(({ id }) => ({ key: id, changes: { state: to } })));
}

/** What of a user is on this device, oldest first. */
export const waitingOf = (owner: string) => store.waiting.where({ owner }).sortBy('id');

async function recount(owner: string) {
  noteWaiting(
    owner,
    await store.waiting
      .where({ owner })
      .and((w) => w.state !== 'DRAFT')
      .count(),
  );
}

/** The address of a write, with what its path and query are filled with. */
export function addressOf({ path: template, init }: Write): string {
  const { params = {} } = (init ?? {}) as {
    params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  };
  const filled = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params.path?.[name])));
  const query = Object.entries(params.query ?? {}).filter(([, value]) => value != null);
  return query.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(query.map(([k, v]) => [k, String(v)] as [string, string]))}`;
}

/**
 * Writes it down on this device. What was written before to the same address and was never sent, or was refused, is replaced; what may have
 * arrived stays, and this is sent after it.
 *
 * @throws DOMException QuotaExceededError and others when the device keeps nothing; then all that waited before still does
 */
export async function keep({ body, ifMatch = null, draft = false, ...of }: MayWait): Promise<number> {
  const owner = pageOwner();
  const file = body instanceof Blob;
  // read before the transaction, which ends when nothing is asked of it
  const bytes = file ? await body.arrayBuffer() : null;
  const json = file || body === null ? null : JSON.stringify(body);
  const row = {
    ...of,
    owner,
    json,
    type: file ? body.type || 'application/octet-stream' : 'application/json',
    size: bytes?.byteLength ?? json?.length ?? 0,
    state: draft ? ('DRAFT' as const) : ('WAITING' as const),
    ...(draft && { drafted: true }),
    problem: undefined,
    tries: 0,
    nextAt: 0,
  };
  const id = await store.transaction('rw', store.waiting, store.files, store.decisions, async () => {
    const before = await store.waiting.where({ owner, url: of.url }).last();
    const replaced = before && !(before.state === 'WAITING' && before.tries > 0) ? before : undefined;
    // it stands nowhere else
    if (replaced?.json && replaced.json !== json) await note(replaced, 'REPLACED', json);
    const at = await store.waiting.put({
      ...row,
      ifMatch: ifMatch ?? replaced?.ifMatch ?? null,
      writtenAt: replaced?.writtenAt ?? Date.now(),
      ...(replaced && { id: replaced.id }),
    } as Waiting);
    if (bytes) await store.files.put({ id: at, bytes });
    // what hung on it goes after it
    if (!draft) await turn(owner, of.url, { state: 'DRAFT' }, 'WAITING');
    return at;
  });
  await recount(owner);
  return id;
}

/** Takes it from this device, with its file. */
async function forget(ids: readonly number[]) {
  await store.transaction('rw', store.waiting, store.files, async () => {
    await store.waiting.bulkDelete([...ids]);
    await store.files.bulkDelete([...ids]);
  });
}

/** What belongs to something that isn't saved and never will be. */
export async function dropDraftsOf(url: string) {
  const drafts = await hangingOn(pageOwner(), url, { state: 'DRAFT' });
  await forget(drafts.map((row) => row.id));
}

/**
 * One that waits, with what lies below it where it would have been new: away for good, and noted. What only named it is a thing of
 * its own, and goes on without the name.
 */
export async function throwAway(id: number) {
  const row = await store.waiting.get(id);
  if (!row) return;
  await note(row, 'DROPPED', null);
  const isNew = !row.ifMatch;
  const below = await store.waiting
    .where({ owner: row.owner })
    .and((w) => isNew && isBelow(w.url, row.url))
    .primaryKeys();
  await forget([id, ...below]);
  if (isNew) {
    await store.waiting
      .where({ owner: row.owner })
      .and((w) => w.after !== undefined && path(w.after.url) === path(row.url))
      .modify((w) => {
        const nameless = { [w.after?.field ?? '']: null };
        w.json = JSON.stringify({ ...JSON.parse(w.json ?? '{}'), ...nameless });
        // nor does the form that it is mended in
        if (w.mend) w.mend = { ...w.mend, values: { ...w.mend.values, ...nameless } };
        delete w.after;
      });
  }
  await recount(row.owner);
}

async function note(row: Waiting, decided: Decision['decided'], over: object | string | null) {
  await store.decisions.add({
    owner: row.owner,
    at: Date.now(),
    kind: row.kind,
    title: row.title,
    decided,
    mine: row.json,
    theirs: typeof over === 'object' ? over && JSON.stringify(over) : over,
  });
}

/** What the form of something wrote down to go after it, as long as that isn't there. */
export const draftedWith = async (url: string) =>
  (await waitingOf(pageOwner())).filter(
    (row) => row.drafted && row.after && path(row.after.url) === path(url),
  );

/**
 * What lies below something that is not to be after all, put below something else that is there, and sent.
 *
 * @returns how many they are
 */
export async function moveBelow(from: string, to: string): Promise<number> {
  const moved = await store.waiting
    .where({ owner: pageOwner() })
    .and((w) => isBelow(w.url, from))
    .modify((w) => {
      w.url = path(to) + w.url.slice(path(from).length);
      w.state = 'WAITING';
      w.tries = 0;
      w.nextAt = 0;
      delete w.problem;
      delete w.drafted;
    });
  await recount(pageOwner());
  return moved;
}

/** The last that was written to an address and waits; whoever changes it goes on from there. */
export const lastWaitingAt = (url: string) => store.waiting.where({ owner: pageOwner(), url }).last();

/** One that waits, of this user. */
export async function waitingBy(id: number): Promise<Waiting | undefined> {
  const row = await store.waiting.get(id);
  return row?.owner === pageOwner() ? row : undefined;
}

export const decisionsOf = (owner: string) => store.decisions.where({ owner }).reverse().sortBy('id');

/** What the server has of it now. */
export async function theirsOf(row: Waiting): Promise<Answer<Record<string, unknown>>> {
  const response = await send(
    // not what was read before: its version is gone
    new Request(new URL(row.url, location.origin), {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
    }),
  );
  return { data: await response.json(), etag: response.headers.get('ETag') };
}

/** Of two versions mine is the one to be: it is sent over that other, which is noted. */
export async function keepMine(id: number, theirs: Answer<object>) {
  const row = await store.waiting.get(id);
  if (!row) return;
  await note(row, 'KEPT_MINE', theirs.data);
  // what was written after it, to the same version, goes over that other as well
  await store.waiting
    .where({ owner: row.owner, url: row.url })
    .and((w) => w.id > id && w.ifMatch === row.ifMatch)
    .modify({ ifMatch: theirs.etag });
  await store.waiting.update(id, {
    state: 'WAITING',
    problem: undefined,
    ifMatch: theirs.etag,
    nextAt: 0,
    tries: 0,
  });
  void flush();
}

/** Of two versions theirs stays; mine is noted. */
export async function takeTheirs(id: number, theirs: Answer<object>) {
  const row = await store.waiting.get(id);
  if (!row) return;
  await note(row, 'TOOK_THEIRS', theirs.data);
  await forget([id]);
  await recount(row.owner);
  void flush();
}

/** At once, whatever was said before: somebody asks for it, or there is a connection again. */
export async function sendAgain(id?: number) {
  const owner = pageOwner();
  silences = 0;
  await store.waiting
    .where({ owner })
    .and((w) => (id === undefined ? w.state === 'WAITING' : w.id === id && w.state !== 'DRAFT'))
    .modify((w) => {
      w.nextAt = 0;
      // what was refused is certain not to have arrived
      if (w.state === 'REFUSED') w.state = 'WAITING';
    });
  return flush();
}

type Outcome = { answer: Answer<unknown> } | { problem: ProblemDetails };
/** SEEN: it arrived, and whoever wrote it looked on. */
type Tried = 'ARRIVED' | 'SEEN' | 'STAYS' | 'AWAY';
/** Of what was sent by this tab, for whoever looks on. */
const lookers = new Map<number, (outcome: Outcome) => void>();
const arrivals = new Set<() => void>();

/** Called when something has arrived that had waited and that nobody looked on at, who tells it: what is shown is read anew. */
export function onArrival(listener: () => void) {
  arrivals.add(listener);
  return () => {
    arrivals.delete(listener);
  };
}

/**
 * Writes it down, sends it in its turn, and waits for the answer for as long as somebody looks on.
 *
 * @returns undefined when it waits on
 * @throws ProblemError when it was refused: whoever wrote it is told beside the form, and it waits for nobody
 */
export async function deliver<T>(of: MayWait): Promise<Answer<T> | undefined> {
  const owner = pageOwner();
  const stayed = (await store.waiting.where({ owner, url: of.url }).count()) > 0;
  const id = await keep(of);
  const outcome = await new Promise<Outcome | undefined>((told) => {
    lookers.set(id, told);
    setTimeout(() => told(undefined), PATIENCE);
    void flush().then(() => told(undefined));
  }).finally(() => lookers.delete(id));
  if (!outcome) return undefined;
  if ('answer' in outcome) return outcome.answer as Answer<T>;
  if (!stayed) {
    // told beside the form, which still holds it; what hung on it is the form's again
    await store.transaction('rw', store.waiting, store.files, async () => {
      await store.waiting.delete(id);
      await turn(owner, of.url, { state: 'WAITING', tries: 0, drafted: true }, 'DRAFT');
    });
    await recount(owner);
  }
  throw new ProblemError(outcome.problem);
}

/** How often in a row the server couldn't be reached. */
let silences = 0;
let queued: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, in its order: one tab at a time, and of what is asked meanwhile once more. */
export function flush(): Promise<void> {
  if (queued) return queued;
  const mine = oneAtATime('maekhai.outbox', () => {
    queued = undefined;
    return sendAll(pageOwner());
  });
  queued = mine;
  return mine;
}

let asked = { owner: '', at: 0 };

/** Whether the session is still that of whoever wrote it: another window may have signed somebody else in. */
async function isOurs(owner: string): Promise<boolean> {
  if (asked.owner === owner && Date.now() - asked.at < KNOWN) return true;
  const response = await send(
    new Request(new URL('/api/v1/session', location.origin), {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT),
    }),
  );
  const me: Me = await ourAnswer(response);
  asked = { owner: me.id, at: Date.now() };
  return me.id === owner;
}

/** What a network answers that wants one to sign in to it first is not the server's word. */
async function ourAnswer(response: Response) {
  if (!response.headers.get('Content-Type')?.includes('json')) {
    throw new ProblemError({ status: 0, title: 'network', code: 'NETWORK' });
  }
  return response.json();
}

async function trySend(owner: string, row: Waiting): Promise<Tried> {
  try {
    if (!(await isOurs(owner))) return 'AWAY';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await store.waiting.update(row.id, { problem: error.problem });
    return 'AWAY';
  }
  return attempt(row.id);
}

async function sendAll(owner: string) {
  clearTimeout(timer);
  if (!owner) return;
  let arrived = false;
  for (let next = await nextOf(owner); next; next = await nextOf(owner)) {
    const outcome = await trySend(owner, next);
    if (outcome === 'ARRIVED') arrived = true;
    silences = outcome === 'AWAY' ? silences + 1 : 0;
    if (outcome === 'AWAY') break;
  }
  await recount(owner);
  if (arrived) for (const listener of arrivals) listener();
  await later(owner);
}

/** The first that may be sent now: not before what it belongs to, nor before an earlier one to the same address. */
async function nextOf(owner: string, by = Date.now()): Promise<Waiting | undefined> {
  const rows = await waitingOf(owner);
  return rows.find(
    (row) =>
      row.state === 'WAITING' &&
      row.nextAt <= by &&
      !rows.some(
        (other) => hangsOn(row, other.url) || (other.id < row.id && path(other.url) === path(row.url)),
      ),
  );
}

/** When the next one is due, if the page is still there. */
async function later(owner: string) {
  const rows = (await waitingOf(owner)).filter((w) => w.state === 'WAITING');
  if (rows.length === 0) return;
  const due = Math.min(...rows.map((w) => w.nextAt)) - Date.now();
  const silence = silences > 0 ? pause(silences) : 0;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), Math.max(FIRST_PAUSE, Math.min(LONGEST_PAUSE, due), silence));
}

/** Phones that come back into the same signal don't all come at once. */
const pause = (tries: number) =>
  Math.round(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(10, tries)) * (0.75 + Math.random() / 2));

const putOff = (row: Waiting, problem: ProblemDetails) =>
  store.waiting.update(row.id, { problem, nextAt: Date.now() + pause(row.tries) });

async function attempt(id: number): Promise<Tried> {
  // From here on it may have arrived, whatever is heard of it: what is written to the same address now comes after it.
  const row = await store.transaction('rw', store.waiting, async () => {
    const found = await store.waiting.get(id);
    if (found?.state !== 'WAITING') return undefined;
    await store.waiting.update(id, { tries: found.tries + 1 });
    return { ...found, tries: found.tries + 1 };
  });
  if (!row) return 'STAYS';
  let etag: string | null = null;
  let data: unknown;
  try {
    const deletes = row.method === 'DELETE';
    const body = deletes ? null : (row.json ?? (await store.files.get(id))?.bytes);
    if (body === undefined) return refused(row, { status: 400, title: 'lost', code: 'FILE_LOST' });
    const response = await send(
      new Request(new URL(row.url, location.origin), {
        method: row.method ?? 'PUT',
        headers: {
          Accept: 'application/json',
          ...(!deletes && { 'Content-Type': row.type }),
          ...(row.ifMatch && { 'If-Match': row.ifMatch }),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT),
      }),
    );
    etag = response.headers.get('ETag');
    data = deletes && response.status === NO_CONTENT ? undefined : await ourAnswer(response);
  } catch (error) {
    // what can't even be sent holds up none of the others
    if (!(error instanceof ProblemError)) return refused(row, { status: 400, title: String(error) });
    // gone is what it was to be, also when that was done before and nobody heard of it
    if (row.method !== 'DELETE' || error.code !== 'NOT_FOUND') return refused(row, error.problem);
  }
  await arrivedAs(row, etag);
  const looker = lookers.get(id);
  looker?.({ answer: { data, etag } });
  return looker ? 'SEEN' : 'ARRIVED';
}

async function arrivedAs(row: Waiting, etag: string | null) {
  await store.transaction('rw', store.waiting, store.files, async () => {
    await store.waiting.delete(row.id);
    await store.files.delete(row.id);
    // what was written after it, to the same version, changes what it has become; what was written to another is compared with it
    await store.waiting
      .where({ owner: row.owner, url: row.url })
      .and((w) => w.tries === 0 && (w.ifMatch === null || w.ifMatch === row.ifMatch))
      .modify({ ifMatch: etag });
    // what its form wrote down with it goes its own way now
    await store.waiting
      .where({ owner: row.owner })
      .and((w) => w.drafted === true && hangsOn(w, row.url))
      .modify((w) => {
        delete w.drafted;
      });
  });
}

async function refused(row: Waiting, problem: ProblemDetails): Promise<'STAYS' | 'AWAY'> {
  if (isPassing(problem)) {
    await putOff(row, problem);
    return AWAY.includes(problem.status) || problem.code === 'SCREEN_TOO_OLD' ? 'AWAY' : 'STAYS';
  }
  await store.transaction('rw', store.waiting, store.files, store.decisions, async () => {
    const after = await store.waiting
      .where({ owner: row.owner, url: row.url })
      .and((w) => w.id > row.id)
      .first();
    if (after && !CONFLICTS.includes(problem.status)) {
      // it was mended before it was refused
      if (row.json !== after.json) await note(row, 'REPLACED', after.json);
      await store.waiting.delete(row.id);
      await store.files.delete(row.id);
      await store.waiting.update(after.id, { ifMatch: row.ifMatch });
    } else {
      await store.waiting.update(row.id, {
        state: CONFLICTS.includes(problem.status) ? 'CONFLICT' : 'REFUSED',
        problem,
        tries: 0,
      });
    }
  });
  lookers.get(row.id)?.({ problem });
  return 'STAYS';
}

/** What is kept for a user is gone; what they wrote as well, where they said so. */
export async function forgetOwner(owner: string, { waiting }: { waiting: boolean }) {
  await store.answers.where({ owner }).delete();
  noteCarried(owner, null);
  if (waiting) {
    await forget(await store.waiting.where({ owner }).primaryKeys());
    await store.decisions.where({ owner }).delete();
  }
  await recount(owner);
}

let sending = false;

/** Sends what waits now and whenever there may be a connection again. */
export function keepSending() {
  if (sending) return;
  sending = true;
  const again = () => void sendAgain();
  addEventListener('online', again);
  addEventListener('pageshow', again);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again();
  });
  again();
}
