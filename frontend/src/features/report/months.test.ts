import { expect, it } from 'vitest';
import { isMonth, lastDay, monthInWork, monthsBack, plusMonths } from './months';

it('On the last day of a month its own report is written, on any other that of the month before', () => {
  expect(monthInWork('2026-11-29')).toBe('2026-10');
  expect(monthInWork('2026-11-30')).toBe('2026-11');
  expect(monthInWork('2026-12-01')).toBe('2026-11');
  expect(monthInWork('2028-02-28')).toBe('2028-01');
  expect(monthInWork('2028-02-29')).toBe('2028-02');
});

it('Months are counted over the new year', () => {
  expect(plusMonths('2026-01', -1)).toBe('2025-12');
  expect(plusMonths('2026-12', 1)).toBe('2027-01');
  expect(lastDay('2027-02')).toBe('2027-02-28');
  expect(monthsBack('2027-01', 3)).toEqual(['2027-01', '2026-12', '2026-11']);
});

it('What an address names is a month or none', () => {
  expect(['2026-10', '2026-13', '2569-1', '', undefined].map(isMonth)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
