import { kmBetween, type Point } from '../geo';

/** How a trainer is told apart from the others: a number that everybody can read, and a colour as its second sign. */
export interface Mark {
  label: string;
  color: string;
  ink: string;
}

/** Colours that stay apart for colour-blind eyes (after Okabe and Ito), each with the ink that reads on it. */
export const PALETTE = [
  ['#0072B2', '#FFFFFF'],
  ['#E69F00', '#14213D'],
  ['#5D3A9B', '#FFFFFF'],
  ['#00785A', '#FFFFFF'],
  ['#CC79A7', '#14213D'],
  ['#A63E00', '#FFFFFF'],
  ['#56B4E9', '#14213D'],
  ['#6B4423', '#FFFFFF'],
  ['#F0E442', '#14213D'],
] as const;

/**
 * Numbers by code, those who come later after the others, so that a trainer keeps its number from one picture to the next. With more trainers than colours a
 * colour is used again where its other bearers are farthest away.
 */
export function marksOf(
  trainers: readonly (Point & { code: string })[],
  later: readonly (Point & { code: string })[] = [],
): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const bearers: Point[][] = PALETTE.map(() => []);
  const byCode = (those: readonly (Point & { code: string })[]) =>
    [...those].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const first = new Set(trainers.map((x) => x.code));
  const ordered = [...byCode(trainers), ...byCode(later.filter((x) => !first.has(x.code)))];
  ordered.forEach((trainer, i) => {
    let best = i;
    if (i >= PALETTE.length) {
      const apart = bearers.map((those) => Math.min(...those.map((other) => kmBetween(trainer, other))));
      best = apart.indexOf(Math.max(...apart));
    }
    bearers[best]!.push(trainer);
    const [color, ink] = PALETTE[best]!;
    marks.set(trainer.code, { label: String(i + 1), color, ink });
  });
  return marks;
}
