import { getWithEtag } from '@/api/client';
import type { HubPlan, HubPlanState, HubPlanSummary, HubPlanTerms, HubState, Me } from '@/api/types';
import type { HubLook, PlaceLook } from '@/shared/map/hubForms';
import { found, roundedUp } from '@/shared/plan/plan';
import { mayWriteIn } from '@/shared/session';

export const HUB_STATES = [
  'PROPOSED',
  'INVITED',
  'ACTIVE',
  'SUSPENDED',
  'DECLINED',
  'RETIRED',
] as const satisfies readonly HubState[];

export const HUB_PLAN_STATES = [
  'QUEUED',
  'RUNNING',
  'READY',
  'APPLIED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly HubPlanState[];

export const hubPlanOf = (id: string) => getWithEtag('/api/v1/hub-plans/{id}', { params: { path: { id } } });

export const isOpen = (state: HubState) => state !== 'DECLINED' && state !== 'RETIRED';
export function hubLook(state: HubState | null | undefined): HubLook {
  if (state === 'SUSPENDED') return 'suspended';
  return state === 'ACTIVE' ? 'active' : 'coming';
}

/** How a member stands with a hub in that state. */
export function memberLook(state: HubState | null | undefined): PlaceLook {
  if (state === 'SUSPENDED') return 'lost';
  return state === 'ACTIVE' ? 'member' : 'promised';
}

/** Whether this user enters what a hub advised: the hub itself too. */
export function mayAdvise(
  me: Me,
  hub: { localGovernment: { code: string; district: { code: string }; province: { code: string } } },
): boolean {
  const { code, district, province } = hub.localGovernment;
  if (me.role === 'LOCAL') return me.scope.code === code;
  if (me.role === 'DISTRICT') return me.scope.code === district.code;
  return mayWriteIn(me, province.code);
}

export type Proof =
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

/** The letters of one sending bear running numbers: `นน 0023.3/101`, `/102`, … The first one says how they run. */
export function runningNumbers(first: string, count: number): string[] {
  const found = /^(.*?)([0-9๐-๙]+)([^0-9๐-๙]*)$/s.exec(first);
  if (!found) return Array.from({ length: count }, () => first);
  const [, before, digits, after] = found as unknown as [string, string, string, string];
  const thai = /[๐-๙]/.test(digits);
  const start = Number(digits.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)));
  return Array.from({ length: count }, (_, i) => {
    const plain = String(start + i).padStart(digits.length, '0');
    const text = thai ? plain.replace(/\d/g, (d) => String.fromCharCode(0x0e50 + Number(d))) : plain;
    return before + text + after;
  });
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
