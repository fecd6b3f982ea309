import { expect, it } from 'vitest';
import type { Plan, PlanLine } from '@/api/types';
import { consequences, differences, gapWord, total } from './coveragePlanWords';

const plan = (state: Plan['state'], gap: number | null) => ({ state, gap, objective: 100 });

it('How good a plan is proven to be is never told better than it is', () => {
  expect(gapWord(plan('READY', 0.00412))).toEqual({ key: 'within', percent: 0.5 });
  expect(gapWord(plan('READY', 0.005))).toEqual({ key: 'within', percent: 0.5 });
  expect(gapWord(plan('APPLIED', 0.00001))).toEqual({ key: 'within', percent: 0.1 });
  expect(gapWord(plan('AGREED', 0))).toEqual({ key: 'optimal' });
  expect(gapWord(plan('READY', null))).toEqual({ key: 'unknown' });
  expect(gapWord(plan('RUNNING', null))).toEqual({ key: 'searching' });
  expect(gapWord(plan('RUNNING', 0.2))).toEqual({ key: 'soFar', percent: 20 });
  expect(gapWord(plan('CANCELLED', 0.2))).toEqual({ key: 'none' });
});

const line = (code: string, trainerCode: string | null, currentTrainerCode: string | null) =>
  ({
    localGovernmentCode: code,
    name: code,
    districtName: 'ข',
    need: 2,
    trainerCode,
    currentTrainerCode,
    changed: trainerCode !== currentTrainerCode,
    pinned: false,
    latitude: 18,
    longitude: 100,
  }) as PlanLine;

it('Putting a plan in force begins and ends as many assignments as differ', () => {
  expect(
    consequences([
      line('1', 'A', 'A'),
      line('2', 'A', 'B'),
      line('3', 'A', null),
      line('4', null, 'B'),
      line('5', null, null),
    ]),
  ).toEqual({ begin: 2, end: 2, stay: 1 });
});

it('Two plans differ where they name different trainers, or where only one knows the place', () => {
  const found = differences(
    [line('1', 'A', null), line('2', 'A', null), line('3', 'A', null), line('5', null, null)],
    [line('1', 'A', 'B'), line('2', 'B', null), line('4', 'A', null), line('5', null, 'A')],
  );
  expect(found.map((d) => [d.code, d.a?.trainerCode, d.b?.trainerCode])).toEqual([
    ['2', 'A', 'B'],
    ['3', 'A', undefined],
    ['4', undefined, 'A'],
  ]);
});

it('Terms add up to what the plan costs', () => {
  expect(total({ travel: 1, balance: 2, continuity: 3, cohesion: 4, km: 99 } as never)).toBe(10);
});
