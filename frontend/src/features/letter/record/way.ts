import type { LetterStep, LetterStepKind } from '@/api/types';

/** The way of a letter from its first word to whom it is for. */
export const WAY = [
  'WRITTEN',
  'PRESENTED',
  'CHECKED',
  'SIGNED',
  'NUMBERED',
  'SENT',
  'RECEIVED',
] as const satisfies readonly LetterStepKind[];

/** What is done, each step as it was done last: what was presented and checked before it came back was another text. */
export function doneOf(route: readonly LetterStep[]): Map<LetterStepKind, LetterStep> {
  const back = route.findLastIndex(({ step }) => step === 'RETURNED');
  return new Map(route.filter(({ step }, i) => i > back || step === 'WRITTEN').map((one) => [one.step, one]));
}
