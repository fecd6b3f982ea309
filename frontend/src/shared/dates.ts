/** Days travel as ISO text (`2026-09-30`); only what people read and type is Buddhist. */
export type Lang = 'th' | 'en';
export type IsoDate = string;

export const MONTHS_SHORT: Record<Lang, readonly string[]> = {
  th: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
export const MONTHS_LONG: Record<Lang, readonly string[]> = {
  th: [
    'มกราคม',
    'กุมภาพันธ์',
    'มีนาคม',
    'เมษายน',
    'พฤษภาคม',
    'มิถุนายน',
    'กรกฎาคม',
    'สิงหาคม',
    'กันยายน',
    'ตุลาคม',
    'พฤศจิกายน',
    'ธันวาคม',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const ERA = 543;
/** A typed year from here on can only be Buddhist. */
const FIRST_BUDDHIST = 2400;

export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (d) => String.fromCharCode(0x0e50 + Number(d)));
}

export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50));
}

function parts(iso: IsoDate): [number, number, number] {
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number);
  return [y!, m!, d!];
}

export function shownYear(year: number, lang: Lang): number {
  return lang === 'th' ? year + ERA : year;
}

/** `30 ก.ย. 2569` or `30 Sep 2026`. */
export function formatDate(iso: IsoDate, lang: Lang): string {
  // what somebody typed in place of a day is told as it is
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  const [y, m, d] = parts(iso);
  return `${d} ${MONTHS_SHORT[lang][m - 1]} ${shownYear(y, lang)}`;
}

/** `ก.ย. 69` or `Sep 26`: for axes and narrow cells. */
export function formatMonth(iso: IsoDate, lang: Lang): string {
  const [y, m] = parts(iso);
  return `${MONTHS_SHORT[lang][m - 1]} ${String(shownYear(y, lang) % 100).padStart(2, '0')}`;
}

/** `กันยายน 2569` or `September 2026`. */
export function formatMonthLong(iso: IsoDate, lang: Lang): string {
  const [y, m] = parts(iso);
  return `${MONTHS_LONG[lang][m - 1]} ${shownYear(y, lang)}`;
}

/** `30 กันยายน 2569` or `30 September 2026`: as official papers have it. */
export function formatDateLong(iso: IsoDate, lang: Lang): string {
  return `${parts(iso)[2]} ${formatMonthLong(iso, lang)}`;
}

/** A moment as local Bangkok time, `30 ก.ย. 2569 14:05`. */
export function formatMoment(instant: string, lang: Lang): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const local = new Date(at.getTime() + 7 * 3600_000).toISOString();
  return `${formatDate(local, lang)} ${local.slice(11, 16)}`;
}

/** The day that it was in Thailand, where an instant before seven in the morning is still of the day before in UTC. */
export const dayOf = (instant: string): IsoDate =>
  new Date(Date.parse(instant) + 7 * 3600_000).toISOString().slice(0, 10);

/** Fiscal years are Buddhist and named by the year in which they end: 1 Oct 2556 - 30 Sep 2557 is 2557. */
export function fiscalYearOf(iso: IsoDate): number {
  const [y, m] = parts(iso);
  return y + ERA + (m >= 10 ? 1 : 0);
}

export function fiscalYearStart(fiscalYear: number): IsoDate {
  return `${fiscalYear - ERA - 1}-10-01`;
}

export function fiscalYearEnd(fiscalYear: number): IsoDate {
  return `${fiscalYear - ERA}-09-30`;
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  const [fy, fm, fd] = parts(from);
  const [ty, tm, td] = parts(to);
  return Math.round((Date.UTC(ty, tm - 1, td) - Date.UTC(fy, fm - 1, fd)) / 86_400_000);
}

const at = (iso: IsoDate) => Date.parse(`${iso}T00:00:00Z`);

export const plusDays = (iso: IsoDate, n: number): IsoDate =>
  new Date(at(iso) + n * 86_400_000).toISOString().slice(0, 10);

/** 0: Sunday, on which weeks begin here. */
export const weekday = (iso: IsoDate) => new Date(at(iso)).getUTCDay();

export const weekOf = (iso: IsoDate): IsoDate[] => {
  const first = plusDays(iso, -weekday(iso));
  return Array.from({ length: 7 }, (_, i) => plusDays(first, i));
};

function monthNumber(word: string): number | null {
  const plain = word.replace(/[.\s]/g, '').toLowerCase();
  for (const list of [MONTHS_SHORT.th, MONTHS_LONG.th, MONTHS_SHORT.en, MONTHS_LONG.en]) {
    const i = list.findIndex((m) => m.replace(/\./g, '').toLowerCase() === plain);
    if (i >= 0) return i + 1;
  }
  return null;
}

function fullYear(text: string, lang: Lang): number | null {
  const n = Number(text);
  if (text.length === 4) return n >= FIRST_BUDDHIST ? n - ERA : n;
  if (text.length === 2) return lang === 'th' ? 2500 + n - ERA : 2000 + n;
  return null;
}

/** Whether a text names a day that exists, as days travel. */
export function isIsoDate(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && isoOf(Number(m[1]), Number(m[2]), Number(m[3])) !== null;
}

function isoOf(y: number, m: number, d: number): IsoDate | null {
  if (y < 1900 || y > 2200) return null;
  const at = new Date(Date.UTC(y, m - 1, d));
  if (at.getUTCFullYear() !== y || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return null;
  return at.toISOString().slice(0, 10);
}

/**
 * Reads what people type: `30/9/2569`, `30-09-69`, `๓๐ ก.ย. ๖๙`, `30 กันยายน 2569`, `30 Sep 2026`, `2026-09-30`.
 * Four-digit years from 2400 are Buddhist; two-digit ones belong to the language's own calendar.
 */
export function parseDate(text: string, lang: Lang): IsoDate | null {
  const clean = toArabicDigits(text)
    .replace(/พ\.?ศ\.?|ค\.?ศ\.?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (m) {
    const year = fullYear(m[1]!, lang);
    return year === null ? null : isoOf(year, Number(m[2]), Number(m[3]));
  }
  m = /^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4}|\d{2})$/.exec(clean);
  if (m) {
    const year = fullYear(m[3]!, lang);
    return year === null ? null : isoOf(year, Number(m[2]), Number(m[1]));
  }
  m = /^(\d{1,2}) ?([^\d ]+(?: ?[^\d ]+)?) ?(\d{4}|\d{2})$/.exec(clean);
  if (m) {
    const month = monthNumber(m[2]!);
    const year = fullYear(m[3]!, lang);
    return month === null || year === null ? null : isoOf(year, month, Number(m[1]));
  }
  return null;
}
