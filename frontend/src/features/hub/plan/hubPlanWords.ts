import type { HubPlan, HubPlanState, HubPlanSummary, HubPlanTerms } from '@/api/types';
import { found, roundedUp } from '@/shared/plan/plan';

export const HUB_PLAN_STATES = [
  'QUEUED',
  'RUNNING',
  'READY',
  'APPLIED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly HubPlanState[];

type Proof =
  | { key: 'none' | 'unknown' | 'best' }
  /** As few hubs as possible; the distances are this near to the best. */
  | { key: 'fewest'; percent: number }
  /** Neither is proven: so near to the best. */
  | { key: 'within'; percent: number };

/** What is proven of a plan: nobody reaches more with fewer, or over shorter ways. */
export function proofOf(plan: Pick<HubPlan, 'state' | 'terms' | 'bound' | 'gap'>): Proof {
  const { terms, bound, gap } = plan;
  if (!found(plan.state) || !terms) return { key: 'none' };
  if (!bound || gap == null) return { key: 'unknown' };
  const fewest = terms.reached >= bound.reached && terms.newHubs <= bound.newHubs;
  const percent = roundedUp(gap);
  if (fewest) return percent === 0 ? { key: 'best' } : { key: 'fewest', percent };
  return { key: 'within', percent };
}

/** The same of a plan in a list, which knows only the gap. */
export function shortProofOf(plan: Pick<HubPlanSummary, 'state' | 'gap'>): Proof {
  if (!found(plan.state)) return { key: 'none' };
  if (plan.gap == null) return { key: 'unknown' };
  const percent = roundedUp(plan.gap);
  return percent === 0 ? { key: 'best' } : { key: 'within', percent };
}

export const FIGURES = [
  'reached',
  'newHubs',
  'km',
  'longestKm',
] as const satisfies readonly (keyof HubPlanTerms)[];

/** Hubs that only one of two plans has, as codes. */
export function hubsApart(a: readonly { code: string }[], b: readonly { code: string }[]) {
  const inA = new Set(a.map((h) => h.code));
  const inB = new Set(b.map((h) => h.code));
  return {
    onlyA: [...inA].filter((code) => !inB.has(code)),
    onlyB: [...inB].filter((code) => !inA.has(code)),
    both: [...inA].filter((code) => inB.has(code)),
  };
}

/** What may have moved since a plan was made. */
export const HUB_PLAN_MOVED = [
  'NOT_ELIGIBLE',
  'HUB_EXISTS',
  'HUB_CLOSED',
  'HUB_FULL',
  'MEMBER_ELSEWHERE',
  'DECLINED',
  'GONE',
] as const;
