import type { Plan, PlanLine, PlanState, PlanSummary, PlanTerms } from '@/api/types';
import { roundedUp } from '@/shared/plan/plan';

export const COVERAGE_PLAN_STATES = [
  'QUEUED',
  'RUNNING',
  'READY',
  'AGREED',
  'APPLIED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly PlanState[];

type GapWord =
  | { key: 'none' | 'optimal' | 'unknown' | 'searching' }
  | { key: 'within' | 'soFar'; percent: number };

/** What is proven of a plan. */
export function gapWord(plan: Pick<Plan | PlanSummary, 'state' | 'gap' | 'objective'>): GapWord {
  if (plan.state === 'QUEUED' || plan.state === 'FAILED' || plan.state === 'CANCELLED')
    return { key: 'none' };
  const known = plan.gap != null;
  const percent = roundedUp(plan.gap ?? 0);
  if (plan.state === 'RUNNING') return known ? { key: 'soFar', percent } : { key: 'searching' };
  if (!known) return { key: 'unknown' };
  return percent === 0 ? { key: 'optimal' } : { key: 'within', percent };
}

/** How many assignments putting a plan in force begins and ends. */
export function consequences(lines: readonly PlanLine[]): { begin: number; end: number; stay: number } {
  let [begin, end, stay] = [0, 0, 0];
  for (const line of lines) {
    const now = line.currentTrainerCode ?? null;
    const then = line.trainerCode ?? null;
    if (now === then) {
      if (now !== null) stay++;
      continue;
    }
    if (then !== null) begin++;
    if (now !== null) end++;
  }
  return { begin, end, stay };
}

export const TERMS = [
  'travel',
  'balance',
  'continuity',
  'cohesion',
] as const satisfies readonly (keyof PlanTerms)[];

export const total = (terms: PlanTerms) => TERMS.reduce((sum, term) => sum + terms[term], 0);

export const COVERAGE_PLAN_MOVED = [
  'TRAINER_NEW',
  'TRAINER_GONE',
  'TRAINER_CAPACITY',
  'TRAINER_BASE',
  'TRAINER_EMPLOYER',
  'LOCAL_GOVERNMENT_NEW',
  'LOCAL_GOVERNMENT_GONE',
  'LOCAL_GOVERNMENT_MOVED',
  'ASSIGNMENT_CHANGED',
  'LATER_ASSIGNMENT',
] as const;

export interface Difference {
  code: string;
  name: string;
  district: string;
  need: number;
  a: PlanLine | undefined;
  b: PlanLine | undefined;
}

/** The local governments that two plans give to different trainers, or that only one of them knows. */
export function differences(a: readonly PlanLine[], b: readonly PlanLine[]): Difference[] {
  const others = new Map(b.map((line) => [line.localGovernmentCode, line]));
  const found: Difference[] = [];
  const add = (one: PlanLine, lineA: PlanLine | undefined, lineB: PlanLine | undefined) => {
    if (lineA && lineB && (lineA.trainerCode ?? null) === (lineB.trainerCode ?? null)) return;
    const { localGovernmentCode: code, name, districtName: district, need } = one;
    found.push({ code, name, district, need, a: lineA, b: lineB });
  };
  for (const line of a) {
    add(line, line, others.get(line.localGovernmentCode));
    others.delete(line.localGovernmentCode);
  }
  for (const line of others.values()) add(line, undefined, line);
  return found;
}

export const SHOWN = ['changed', 'pinned', 'uncovered'] as const;
export type Shown = (typeof SHOWN)[number];
