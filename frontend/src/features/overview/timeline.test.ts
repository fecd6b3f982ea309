import { expect, it } from 'vitest';
import type { TimelineEntry } from '@/api/types';
import { byMonth, kindsIn, placeOf } from './timeline';

const entry = (on: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  on,
  kind: 'VISIT',
  code: 'VISIT_DONE',
  key: on,
  reasons: [],
  ...more,
});

it('What is ahead of today stands before the months, whatever month it is of', () => {
  const months = byMonth(
    [entry('2027-01-05'), entry('2026-11-30'), entry('2026-11-23'), entry('2026-11-01'), entry('2026-10-31')],
    '2026-11-23',
  );
  expect(months.map(({ month, entries }) => [month, entries.map((e) => e.on)])).toEqual([
    [null, ['2027-01-05', '2026-11-30']],
    ['2026-11-01', ['2026-11-23', '2026-11-01']],
    ['2026-10-01', ['2026-10-31']],
  ]);
});

it('The address names kinds in any order, and what is none of them is left out', () => {
  expect(kindsIn('ISSUE,STATUS,NONSENSE')).toEqual(['STATUS', 'ISSUE']);
  expect(kindsIn(undefined)).toEqual([]);
});

it('An entry leads to the page of what it is about', () => {
  expect(placeOf(entry('2026-11-01', { id: '1' }))).toBe('/visits/1');
  expect(placeOf(entry('2026-11-01', { id: '1', kind: 'LETTER', code: 'HUB_INVITED' }))).toBe('/hubs/1');
  expect(placeOf(entry('2026-11-01', { id: '1', kind: 'ASSIGNMENT', code: 'TRAINER_LEFT' }))).toBe(
    '/trainers/1',
  );
  expect(placeOf(entry('2026-11-01', { id: '1', kind: 'MEETING', code: 'MEETING_ATTENDED' }))).toBe(
    '/meetings/1',
  );
  expect(placeOf(entry('2026-11-01', { kind: 'STATUS', code: 'EXEMPTED' }))).toBeNull();
});
