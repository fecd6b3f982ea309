import type { ProblemError } from '@/api/problem';
import type { HubPlanState, Plan, PlanState, PlanSummary, VisitPlanState } from '@/api/types';

/** Of a plan of any kind. */
export type AnyPlanState = PlanState | HubPlanState | VisitPlanState;

/** What plans of every kind have: a search that is queued, runs, and ends; of a province; with a result to look at. */
export type Planned = Pick<
  Plan,
  | 'id'
  | 'provinceCode'
  | 'provinceName'
  | 'progress'
  | 'maxSeconds'
  | 'failureCode'
  | 'createdBy'
  | 'createdAt'
> & { state: AnyPlanState };
export type Listed = Pick<PlanSummary, 'id' | 'provinceCode' | 'createdBy' | 'createdAt'> & {
  state: AnyPlanState;
};

export const underWay = (state: AnyPlanState) => state === 'QUEUED' || state === 'RUNNING';
/** What was searched for is there to be looked at. */
export const found = (state: AnyPlanState) =>
  state === 'READY' || state === 'AGREED' || state === 'APPLIED' || state === 'ACCEPTED';

/** In percent, rounded up: a plan is never told better than it is. */
export const roundedUp = (fraction: number): number => Math.ceil(Math.max(0, fraction) * 1000 - 1e-9) / 10;

export interface Moved<W> {
  code: string;
  name: string;
  what?: W;
}

/** What moved since the plan was made: the refusal names it. Nothing when it was refused for something else. */
export function movedOf<W extends string>(
  { problem: { changed } }: ProblemError,
  kinds: readonly W[],
): Moved<W>[] | undefined {
  if (!Array.isArray(changed)) return undefined;
  return changed.map((one: { code?: unknown; name?: unknown; what?: unknown }) => ({
    code: String(one.code ?? ''),
    name: String(one.name ?? one.code ?? ''),
    what: kinds.find((what) => what === one.what),
  }));
}
