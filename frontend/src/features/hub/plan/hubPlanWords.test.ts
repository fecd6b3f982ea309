import { expect, it } from 'vitest';
import type { HubPlan } from '@/api/types';
import { hubsApart, proofOf } from './hubPlanWords';

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

it('Two plans are told apart by the hubs that only one has', () => {
  expect(hubsApart([{ code: '1' }, { code: '2' }], [{ code: '2' }, { code: '3' }])).toEqual({
    onlyA: ['1'],
    onlyB: ['3'],
    both: ['2'],
  });
});
