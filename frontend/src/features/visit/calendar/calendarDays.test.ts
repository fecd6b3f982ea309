import { expect, it } from 'vitest';
import { weekOf } from '@/shared/dates';
import { monthOf, plusMonths, span, turn } from './calendarDays';

it('A month is shown in the whole weeks that it touches, from Sunday', () => {
  const november = monthOf('2026-11-27');
  expect(november.map((week) => week[0])).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
    '2026-11-29',
  ]);
  expect(november.at(-1)!.at(-1)).toBe('2026-12-05');
  // begins on a Saturday, and has 31 days
  expect(monthOf('2026-08-15')).toHaveLength(6);
  expect(monthOf('2026-02-01')).toHaveLength(4);
});

it('A week over the end of a year is one', () => {
  expect(weekOf('2027-01-01')).toEqual([
    '2026-12-27',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ]);
  expect(span('day', '2027-01-01')).toEqual(['2027-01-01', '2027-01-01']);
});

it('A month has the same day in the next, or its last one', () => {
  expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(plusMonths('2027-01-15', -1)).toBe('2026-12-15');
  expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06');
  expect(turn('day', '2027-01-01', -1)).toBe('2026-12-31');
});
