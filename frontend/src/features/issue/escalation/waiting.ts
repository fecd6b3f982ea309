import type { Escalation } from '@/api/types';

export interface Waits {
  code: string;
  name: string;
  n: number;
}

/** How many wait for an answer from each province, those with the most first. */
export function byProvince(groups: readonly Escalation[]): Waits[] {
  const waits = new Map<string, Waits>();
  for (const { province } of groups.flatMap((group) => group.issues)) {
    const known = waits.get(province.code) ?? { ...province, n: 0 };
    waits.set(province.code, { ...known, n: known.n + 1 });
  }
  return [...waits.values()].sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'th'));
}
