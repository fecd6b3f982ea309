import { expect, it } from 'vitest';
import { monthAfter, monthEnd, monthsAround } from './months';

it('Months go over the turn of the year and end on their last day', () => {
  expect(monthAfter('2026-11-28', 2)).toBe('2027-01-01');
  expect(monthAfter('2027-01-31', -1)).toBe('2026-12-01');
  expect([monthEnd('2028-02-10'), monthEnd('2026-12-01')]).toEqual(['2028-02-29', '2026-12-31']);
  const all = monthsAround('2026-11-28');
  expect([all[0], all[3], all.at(-1)]).toEqual(['2027-02-01', '2026-11-01', '2024-11-01']);
});
