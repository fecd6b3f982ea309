import { toArabicDigits } from '@/shared/dates';
import type { Format } from '@/shared/format';

/** Reads what people type for a time of day: `9.30`, `๐๙.๓๐ น.`, `0930`, `9`; nothing else is changed. */
export function timeOf(typed: string): string {
  const plain = toArabicDigits(typed).replace(/น\.?$|\s/g, '');
  const m = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (!m) return typed.trim();
  const [hours, minutes] = [Number(m[1]), Number(m[2] ?? 0)];
  if (hours > 23 || minutes > 59) return typed.trim();
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `09.30 น.` as official papers have it, or `09:30`. */
export const shownTime = (f: Pick<Format, 'lang' | 'digits'>, time: string) =>
  f.digits(f.lang === 'th' ? `${time.slice(0, 5).replace(':', '.')} น.` : time.slice(0, 5));

/** From when until when, as far as that is known. */
export function shownTimes(
  f: Pick<Format, 'lang' | 'digits'>,
  { from, to }: { from?: string | null; to?: string | null },
): string {
  if (!from) return '';
  if (!to) return shownTime(f, from);
  const [first, last] = [shownTime(f, from), shownTime(f, to)];
  return `${first.replace(' น.', '')}–${last}`;
}
