import { describe, expect, it } from 'vitest';
import {
  dayOf,
  daysBetween,
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  formatDate,
  formatMoment,
  formatMonth,
  parseDate,
  toArabicDigits,
  toThaiDigits,
} from './dates';

it('An instant is of the day that it is in Bangkok', () => {
  expect(dayOf('2026-11-01T20:00:00Z')).toBe('2026-11-02');
  expect(dayOf('2026-11-02T03:00:00+07:00')).toBe('2026-11-02');
  expect(dayOf('2026-11-02T16:59:59.999Z')).toBe('2026-11-02');
});

describe('Days on the screen', () => {
  it('are Buddhist in Thai and Christian in English', () => {
    expect(formatDate('2026-09-30', 'th')).toBe('30 ก.ย. 2569');
    expect(formatDate('2026-09-30', 'en')).toBe('30 Sep 2026');
    expect(formatMonth('2026-01-31', 'th')).toBe('ม.ค. 69');
    expect(formatMonth('2009-01-31', 'en')).toBe('Jan 09');
  });

  it('are told in Bangkok time, past midnight too', () => {
    expect(formatMoment('2026-09-30T18:05:00Z', 'th')).toBe('1 ต.ค. 2569 01:05');
  });

  it('turn digits both ways without touching the words', () => {
    expect(toThaiDigits('30 ก.ย. 2569')).toBe('๓๐ ก.ย. ๒๕๖๙');
    expect(toArabicDigits('๓๐ ก.ย. ๒๕๖๙')).toBe('30 ก.ย. 2569');
  });
});

describe('Typed days', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    ['2569-09-30', '2026-09-30'],
    ['30/09/2569', '2026-09-30'],
    ['30/9/2026', '2026-09-30'],
    ['30-9-69', '2026-09-30'],
    ['30.9.2569', '2026-09-30'],
    ['๓๐ ก.ย. ๖๙', '2026-09-30'],
    ['๓๐/๙/๒๕๖๙', '2026-09-30'],
    ['30 กันยายน 2569', '2026-09-30'],
    ['30 กันยายน พ.ศ. 2569', '2026-09-30'],
    ['30กันยายน2569', '2026-09-30'],
    ['30 ก.ย. 2026', '2026-09-30'],
    ['1 พ.ค. 2569', '2026-05-01'],
    ['29/2/2571', '2028-02-29'],
  ])('%s is %s in Thai', (text, iso) => {
    expect(parseDate(text, 'th')).toBe(iso);
  });

  it.each([
    ['30 Sep 2026', '2026-09-30'],
    ['30 september 2569', '2026-09-30'],
    ['30/9/26', '2026-09-30'],
  ])('%s is %s in English', (text, iso) => {
    expect(parseDate(text, 'en')).toBe(iso);
  });

  it.each([
    '31/2/2569',
    '29/2/2569',
    '30/13/2569',
    'พรุ่งนี้',
    '',
    '30 สิงหา 2569',
    '1/1/256',
  ])('%s is no day', (text) => {
    expect(parseDate(text, 'th')).toBeNull();
  });

  it('come back as they were written', () => {
    for (const iso of ['2024-02-29', '2025-10-01', '2026-12-31']) {
      expect(parseDate(formatDate(iso, 'th'), 'th')).toBe(iso);
      expect(parseDate(toThaiDigits(formatDate(iso, 'th')), 'th')).toBe(iso);
      expect(parseDate(formatDate(iso, 'en'), 'en')).toBe(iso);
    }
  });
});

describe('Fiscal years', () => {
  it('are named by the year in which they end', () => {
    expect(fiscalYearOf('2013-09-30')).toBe(2556);
    expect(fiscalYearOf('2013-10-01')).toBe(2557);
    expect(fiscalYearOf('2014-09-30')).toBe(2557);
    expect(fiscalYearStart(2557)).toBe('2013-10-01');
    expect(fiscalYearEnd(2557)).toBe('2014-09-30');
  });

  it('count days over a leap February', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-10-15')).toBe(-39);
  });
});
