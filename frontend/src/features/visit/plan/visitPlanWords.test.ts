import { expect, it } from 'vitest';
import type { VisitPlan, VisitPlanStop } from '@/api/types';
import { changed, marksOfDays, proofOf, timeAfter } from './visitPlanWords';

const stop = (code: string) => ({ localGovernmentCode: code }) as VisitPlanStop;
const day = (on: string, codes: string[], km: number, minutes: number, promisedMinutes = 0) => ({
  on,
  stops: codes.map(stop),
  km,
  minutes,
  promisedMinutes,
});
const plan = (days: VisitPlan['days'], objective: number) => ({ days, objective }) as VisitPlan;

it('A plan says no more than what is proven of it, and never rounds its gap down', () => {
  expect(proofOf({ state: 'READY', gap: 0 })).toEqual({ key: 'best' });
  expect(proofOf({ state: 'ACCEPTED', gap: 0.00401 })).toEqual({ key: 'within', percent: 0.5 });
  expect(proofOf({ state: 'READY', gap: null })).toEqual({ key: 'byHand' });
  expect(proofOf({ state: 'RUNNING', gap: 0.2 })).toEqual({ key: 'soFar', percent: 20 });
  expect(proofOf({ state: 'RUNNING' })).toEqual({ key: 'searching' });
  expect(proofOf({ state: 'CANCELLED', gap: 0 })).toEqual({ key: 'none' });
});

it('A move is told by the days that it touches and by the whole', () => {
  const before = plan([day('2026-12-01', ['1', '2'], 80, 350), day('2026-12-02', ['3'], 30, 160, 60)], 200);
  const after = plan(
    [
      day('2026-12-01', ['1'], 40, 170),
      day('2026-12-02', ['3'], 30, 160, 60),
      day('2026-12-03', ['2'], 50, 190),
    ],
    199.5,
  );
  expect(changed(before, after)).toEqual({
    days: [
      { on: '2026-12-01', stops: [2, 1], minutes: [350, 170] },
      { on: '2026-12-03', stops: [0, 1], minutes: [0, 190] },
    ],
    km: [110, 120],
    objective: [200, 199.5],
  });
});

it('Each day has a letter of its own, also where colours come again', () => {
  const marks = [...marksOfDays(Array.from({ length: 28 }, (_, i) => `day ${i}`)).values()];
  expect(marks[0]?.label).toBe('A');
  expect(marks.slice(25).map((mark) => mark.label)).toEqual(['Z', 'AA', 'AB']);
  expect(marks[9]?.color).toBe(marks[0]?.color);
});

it('The way home ends at a time of day', () => {
  expect(timeAfter('08:30', 419.6)).toBe('15:30');
  expect(timeAfter('08:30', 0)).toBe('08:30');
});
