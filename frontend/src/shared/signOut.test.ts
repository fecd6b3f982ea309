import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginSigningOut, endSession, finishSigningOut, isSigningOut, isStillOpen } from './signOut';

const server = { reachable: false, answers: [] as (() => Response)[], asked: [] as string[] };
const shelves = new Set<string>();

beforeEach(() => {
  const kept = new Map<string, string>();
  shelves.clear();
  server.asked = [];
  server.answers = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('caches', {
    open: async (name: string) => ({ put: async () => void shelves.add(name) }),
    match: async (_: string, { cacheName }: { cacheName: string }) =>
      shelves.has(cacheName) ? new Response('') : undefined,
    delete: async (name: string) => shelves.delete(name),
  });
  vi.stubGlobal('fetch', async (path: string, { method }: { method: string }) => {
    server.asked.push(`${method} ${path}`);
    const answer = server.answers.shift();
    if (!answer) throw new TypeError('no connection');
    return answer();
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const gone = () => new Response(null, { status: 204 });
const unknown = () =>
  new Response('{"code":"UNAUTHENTICATED"}', {
    status: 401,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const hotel = (status: number) => () =>
  new Response('<p>Welcome', { status, headers: { 'Content-Type': 'text/html' } });

it('A session that was signed out of without a connection stays to be ended until the server itself says that it is', async () => {
  expect(await beginSigningOut()).toBe(true);
  for (const answer of [undefined, hotel(200), hotel(401), () => new Response('', { status: 500 })]) {
    server.answers = answer ? [answer] : [];
    expect(await finishSigningOut()).toBe(false);
    expect(isSigningOut()).toBe(true);
  }
  server.answers = [gone];
  expect(await finishSigningOut()).toBe(true);
  expect([isSigningOut(), shelves.size]).toEqual([false, 0]);
  const before = server.asked.length;
  expect(await finishSigningOut()).toBe(true);
  expect(server.asked).toHaveLength(before);
});

it('A network that swallows what is sent holds up nobody who signs in', async () => {
  const limits: number[] = [];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    limits.push(ms);
    return AbortSignal.abort();
  });
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    if (signal?.aborted) throw signal.reason;
    return new Promise<never>(() => undefined);
  });
  await beginSigningOut();
  expect(await finishSigningOut()).toBe(false);
  expect(limits).toEqual([10_000]);
});

it('The service worker lets nothing pass until it or a page has ended it, once for all windows', async () => {
  expect(await isStillOpen()).toBe(false);
  await beginSigningOut();
  expect(await isStillOpen()).toBe(true);
  server.answers = [unknown];
  const both = await Promise.all([isStillOpen(), isStillOpen()]);
  expect(both).toEqual([false, false]);
  expect(server.asked).toEqual(Array(2).fill('DELETE /api/v1/session'));
});

it('A device that keeps nothing is signed out by the word of the server alone', async () => {
  vi.stubGlobal('localStorage', undefined);
  expect(await beginSigningOut()).toBe(false);
  expect(await endSession()).toBe(false);
  server.answers = [gone];
  expect(await endSession()).toBe(true);
});
