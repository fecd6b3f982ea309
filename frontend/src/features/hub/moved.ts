import type { ProblemDetails } from '@/api/problem';

export const MOVED = [
  'NOT_ELIGIBLE',
  'HUB_EXISTS',
  'HUB_CLOSED',
  'HUB_FULL',
  'MEMBER_ELSEWHERE',
  'DECLINED',
  'GONE',
] as const;

export interface Moved {
  code: string;
  name: string;
  what?: (typeof MOVED)[number];
}

/** What moved since the plan was made: the refusal names it. */
export function movedOf({ changed }: ProblemDetails): Moved[] {
  if (!Array.isArray(changed)) return [];
  return changed.map((one: { code?: unknown; name?: unknown; what?: unknown }) => ({
    code: String(one.code ?? ''),
    name: String(one.name ?? one.code ?? ''),
    what: MOVED.find((what) => what === one.what),
  }));
}
