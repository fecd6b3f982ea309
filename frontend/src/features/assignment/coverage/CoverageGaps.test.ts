import { expect, it } from 'vitest';
import { gapsByMonth } from './CoverageGaps';

it('Coming gaps stand in the month of their last day, the nearest first', () => {
  const gap = (code: string, lastDay: string) => ({ code, lastDay }) as never;
  expect(
    gapsByMonth([gap('c', '2027-01-05'), gap('b', '2026-12-31'), gap('a', '2026-12-01')]).map(
      ([month, gaps]) => [month, gaps.map((g) => g.code)],
    ),
  ).toEqual([
    ['2026-12-01', ['a', 'b']],
    ['2027-01-01', ['c']],
  ]);
});
