import { expect, it } from 'vitest';
import type { HubPlan, Me } from '@/api/types';
import { hubsApart, mayAdvise, proofOf, runningNumbers } from './hubWords';

const terms = { reached: 88, unreached: 3, hubs: 14, newHubs: 12, km: 502, longestKm: 24 };
const plan = (over: Partial<Pick<HubPlan, 'state' | 'terms' | 'bound' | 'gap'>>) =>
  proofOf({ state: 'READY', terms, bound: { reached: 88, newHubs: 12, km: 500 }, gap: 0.004, ...over });

it('A plan says no more than what is proven of it, and never rounds its gap down', () => {
  expect(plan({})).toEqual({ key: 'fewest', percent: 0.4 });
  expect(plan({ gap: 0.00401 })).toEqual({ key: 'fewest', percent: 0.5 });
  expect(plan({ gap: 0, bound: { reached: 88, newHubs: 12, km: 502 } })).toEqual({ key: 'best' });
  expect(plan({ gap: 0.1, bound: { reached: 88, newHubs: 11, km: 480 } })).toEqual({
    key: 'within',
    percent: 10,
  });
  expect(plan({ gap: null, bound: null })).toEqual({ key: 'unknown' });
  expect(plan({ state: 'RUNNING' })).toEqual({ key: 'none' });
});

it('Letters of one sending run on from the first number, in its own digits', () => {
  expect(runningNumbers('นน 0023.3/99', 3)).toEqual(['นน 0023.3/99', 'นน 0023.3/100', 'นน 0023.3/101']);
  expect(runningNumbers('นน ๐๐๒๓.๓/๐๙ว', 2)).toEqual(['นน ๐๐๒๓.๓/๐๙ว', 'นน ๐๐๒๓.๓/๑๐ว']);
  expect(runningNumbers('ด่วน', 2)).toEqual(['ด่วน', 'ด่วน']);
});

it('Two plans are told apart by the hubs that only one has', () => {
  expect(hubsApart([{ code: '1' }, { code: '2' }], [{ code: '2' }, { code: '3' }])).toEqual({
    onlyA: ['1'],
    onlyB: ['3'],
    both: ['2'],
  });
});

it('Advice is entered by the offices above a hub and by the hub itself, by nobody else', () => {
  const hub = {
    localGovernment: { code: '6550101', district: { code: '5501' }, province: { code: '55' } },
  };
  const who = (role: Me['role'], code: string | null, provinceCode: string | null = '55') =>
    mayAdvise({ role, scope: { code, provinceCode } } as Me, hub);
  expect(who('LOCAL', '6550101')).toBe(true);
  expect(who('LOCAL', '6550102')).toBe(false);
  expect(who('DISTRICT', '5501')).toBe(true);
  expect(who('DISTRICT', '5502')).toBe(false);
  expect(who('PROVINCE', '55')).toBe(true);
  expect(who('PROVINCE', '54', '54')).toBe(false);
  expect(who('TRAINER', '55')).toBe(false);
  expect(who('ADMIN', null, null)).toBe(true);
});
