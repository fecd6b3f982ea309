import { MONTHS_LONG, shownYear, toThaiDigits } from '@/shared/dates';

export const bare = (placeholder: string) => placeholder.replace(/^\{|\}$/g, '');

/** At the hyphen of a name such as e-LAAS no line ends, as in the document itself. */
const whole = (text: string) => text.replace(/([A-Za-z]-)(?=[A-Za-z])/g, '$1\u2060');

/** A text as it stands on paper, with its places filled; what nothing fills stays in its braces. All digits Thai, as official papers have them. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  const told = text.replace(/\{([^{}]+)\}/g, (place, name: string) => values[name.trim()] ?? place);
  return whole(toThaiDigits(told));
}

/** Braces that the server would refuse: unknown names and those that don't close. */
export function unfilled(text: string, known: readonly string[]): string[] {
  const names = new Set(known.map(bare));
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map((m) => m[1]!)
    .filter((name) => !names.has(name.trim()));
  const open = /\{[^{}]*$|\{[^{}]*\{/s.exec(text);
  return open ? [...unknown, open[0].slice(1, 20)] : unknown;
}

/** `๒๓ พฤศจิกายน ๒๕๖๙`. */
export function officialDate(iso: string): string {
  const [y, m, d] = iso.split('-').map(Number);
  return toThaiDigits(`${d} ${MONTHS_LONG.th[m! - 1]} ${shownYear(y!, 'th')}`);
}

/** A text with another put in where the cursor stands. */
export function inserted(text: string, piece: string, start: number, end: number): string {
  return text.slice(0, start) + piece + text.slice(end);
}
