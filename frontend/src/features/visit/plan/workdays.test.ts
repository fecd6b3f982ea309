import { expect, it } from 'vitest';
import { daysAhead, nextDays } from './workdays';

const known = {
  holidays: new Map([
    ['2026-12-05', 'วันพ่อแห่งชาติ'],
    ['2026-12-07', 'วันหยุดชดเชย'],
  ]),
  planned: new Map([['2026-12-08', 2]]),
};

it('Weekends, holidays and days on which the trainer does not serve are left out, each with its reason', () => {
  expect(daysAhead('2026-12-04', '2026-12-09', { ...known, activeTo: '2026-12-08' })).toEqual([
    { day: '2026-12-04', off: undefined, name: undefined, planned: 0 },
    // that it is a Saturday says enough; its name is told all the same
    { day: '2026-12-05', off: 'weekend', name: 'วันพ่อแห่งชาติ', planned: 0 },
    { day: '2026-12-06', off: 'weekend', name: undefined, planned: 0 },
    { day: '2026-12-07', off: 'holiday', name: 'วันหยุดชดเชย', planned: 0 },
    { day: '2026-12-08', off: undefined, name: undefined, planned: 2 },
    { day: '2026-12-09', off: 'inactive', name: undefined, planned: 0 },
  ]);
  expect(daysAhead('2026-12-04', '2027-12-31', known)).toHaveLength(62);
  expect(daysAhead('2026-12-04', '2026-12-03', known)).toEqual([]);
});

it('Five days that are no weekend are proposed, from tomorrow', () => {
  expect(nextDays('2026-11-27')).toEqual(['2026-11-30', '2026-12-04']);
  expect(nextDays('2026-12-01')).toEqual(['2026-12-02', '2026-12-08']);
});
