import type { ReportStep, ReportStepKind } from '@/api/types';

/** The way of a report from its first word to the Department's answer. */
export const PATH = [
  'WRITTEN',
  'PRESENTED',
  'CHECKED',
  'SIGNED',
  'NUMBERED',
  'SENT',
  'RECEIVED',
  'ACKNOWLEDGED',
] as const satisfies readonly ReportStepKind[];
export type PathStep = (typeof PATH)[number];

/**
 * What was done since the report last came back or was opened for a correction, each step as it was done last. What was presented
 * and checked before it was written once more was another text.
 */
export function latestOf(route: readonly ReportStep[]): Map<ReportStepKind, ReportStep> {
  const back = route.findLastIndex(({ step }) => step === 'RETURNED' || step === 'CORRECTED');
  const written = route.findLastIndex(({ step }) => step === 'WRITTEN');
  return new Map(
    route
      .filter(({ step }, i) => i > back && (i > written || (step !== 'PRESENTED' && step !== 'CHECKED')))
      .map((one) => [one.step, one]),
  );
}
