import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockBehind, noteServerTime, serverDay } from './clock';

const HOUR = 3600_000;
const NOW = Date.UTC(2026, 10, 27, 15);
const said = (at: number) => noteServerTime(new Date(at).toUTCString());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('A clock that is some minutes wrong is right; one that is wrong by more is told, with the day of the server', () => {
  expect([clockBehind(), serverDay()]).toEqual([0, '2026-11-27']);
  said(NOW + 4 * 60_000);
  expect(clockBehind()).toBe(0);
  said(NOW + 3 * HOUR);
  expect([clockBehind(), serverDay()]).toEqual([3 * HOUR, '2026-11-28']);
  said(NOW - 24 * HOUR);
  expect([clockBehind(), serverDay()]).toEqual([-24 * HOUR, '2026-11-26']);
});

it('A clock that was set right without a connection makes no day later than it and than the last answer', () => {
  said(NOW + 24 * HOUR);
  expect(serverDay()).toBe('2026-11-28');
  vi.setSystemTime(NOW + 26 * HOUR);
  expect(serverDay()).toBe('2026-11-29');
  said(NOW - 24 * HOUR);
  vi.setSystemTime(NOW - 23 * HOUR);
  expect(serverDay() <= '2026-11-26').toBe(true);
});

it('A clock that was set back since the server answered is behind, by as much as is known', () => {
  said(NOW);
  vi.setSystemTime(Date.UTC(2020, 0, 1));
  expect(serverDay()).toBe('2026-11-27');
  expect(clockBehind()).toBeGreaterThan(6 * 365 * 24 * HOUR);
  noteServerTime(null);
  noteServerTime('no time');
  expect(serverDay()).toBe('2026-11-27');
});
