import { useMemo } from 'react';
import {
  formatDate,
  formatDateLong,
  formatMoment,
  formatMonth,
  formatMonthLong,
  type Lang,
  toThaiDigits,
} from './dates';
import { usePrefs } from './prefs';

export function makeFormat(lang: Lang, thaiDigits: boolean) {
  const digits = (text: string) => (thaiDigits ? toThaiDigits(text) : text);
  const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  const tenth = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    lang,
    digits,
    /** 7849 as `7,849`. */
    n: (value: number | null | undefined) => (value == null ? '–' : digits(plain.format(value))),
    /** 0.714 as `71.4 %`. */
    pct: (fraction: number | null | undefined) =>
      fraction == null ? '–' : digits(`${tenth.format(fraction * 100)}%`),
    /** 0.5 as `0.5 %`: a number that is a percentage already. */
    percent: (value: number) => digits(`${tenth.format(value)}%`),
    /** A change of a rate in percentage points, with its sign. */
    points: (fraction: number) => {
      const value = Math.round(fraction * 1000) / 10;
      return digits(`${value > 0 ? '+' : value < 0 ? '−' : '±'}${tenth.format(Math.abs(value))}`);
    },
    km: (value: number) => digits(tenth.format(value)),
    date: (iso: string | null | undefined) => (iso ? digits(formatDate(iso, lang)) : '–'),
    /** The day as official papers have it, with the month in full. */
    dateLong: (iso: string | null | undefined) => (iso ? digits(formatDateLong(iso, lang)) : '–'),
    monthLong: (iso: string) => digits(formatMonthLong(iso, lang)),
    month: (iso: string) => digits(formatMonth(iso, lang)),
    moment: (instant: string | null | undefined) => (instant ? digits(formatMoment(instant, lang)) : '–'),
    /** Fiscal years stay Buddhist in both languages: that is their name. */
    fy: (fiscalYear: number) => digits(String(fiscalYear)),
  };
}

export type Format = ReturnType<typeof makeFormat>;

export function useFormat(): Format {
  const { lang, thaiDigits } = usePrefs();
  return useMemo(() => makeFormat(lang, thaiDigits), [lang, thaiDigits]);
}
