import { expect, it } from 'vitest';
import { makeFormat } from '@/shared/format';
import { shownTime, shownTimes, timeOf } from './clockTime';

it('A time of day is read as people type it, and what is none stays for the server to refuse', () => {
  expect(['9.30', '๐๙.๓๐ น.', '0930', '09:30', '9:30 น'].map(timeOf)).toEqual(Array(5).fill('09:30'));
  expect(timeOf('13')).toBe('13:00');
  expect(timeOf('')).toBe('');
  expect(timeOf('25.00')).toBe('25.00');
  expect(timeOf(' บ่าย ')).toBe('บ่าย');
});

it('A time is told as papers have it', () => {
  const [th, en] = [makeFormat('th', true), makeFormat('en', false)];
  expect(shownTime(th, '09:30')).toBe('๐๙.๓๐ น.');
  expect(shownTimes(makeFormat('th', false), { from: '09:30:00', to: '12:00' })).toBe('09.30–12.00 น.');
  expect(shownTimes(en, { from: '09:30', to: '12:00' })).toBe('09:30–12:00');
  expect(shownTimes(en, { from: '09:30', to: null })).toBe('09:30');
  expect(shownTimes(en, {})).toBe('');
});
