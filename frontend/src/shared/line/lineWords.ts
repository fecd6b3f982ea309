import { formatDate, formatMonthLong } from '../dates';

/** What is pasted into LINE is Thai, with the years of the Thai calendar, whatever this screen is in. */
export const lineDay = (iso: string) => formatDate(iso, 'th');
export const lineMonth = (month: string) => formatMonthLong(`${month}-01`, 'th');

const numbers = new Intl.NumberFormat('en-US');
export const lineNumber = (n: number) => numbers.format(n);

/** Lines as they are sent: what says nothing is left out, an empty one parts what belongs together. */
export const lineText = (lines: readonly (string | false | null | undefined)[]): string =>
  lines
    .filter((line): line is string => typeof line === 'string')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** So many names, and how many more there are. Names of people have spaces in them, those of provinces don't. */
export function lineNames(names: readonly string[], most = 10, unit: 'จังหวัด' | 'ท่าน' = 'จังหวัด'): string {
  const shown = names.slice(0, most).join(unit === 'ท่าน' ? ', ' : ' ');
  const more = names.length - most;
  return more > 0 ? `${shown} และอีก ${lineNumber(more)} ${unit}` : shown;
}
