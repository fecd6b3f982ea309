import type { Priority } from '@/api/types';

export interface Late {
  key: string;
  /** Nobody's, when null. */
  name: string | null;
  total: number;
  late: number;
  never: number;
  onsite: number;
  /** Days by which the one that waits longest is over. */
  worst: number;
}

/** Who waits too long, counted by whose they are: those with most first. */
export function lateBy(
  items: readonly Priority[],
  keyOf: (p: Priority) => { key: string; name: string } | null,
  kinds: (p: Priority) => { late: boolean; never: boolean; onsite: boolean },
): Late[] {
  const rows = new Map<string, Late>();
  for (const p of items) {
    const { key, name } = keyOf(p) ?? { key: '', name: null };
    const row = rows.get(key) ?? { key, name, total: 0, late: 0, never: 0, onsite: 0, worst: 0 };
    const is = kinds(p);
    row.total += 1;
    row.late += Number(is.late);
    row.never += Number(is.never);
    row.onsite += Number(is.onsite);
    row.worst = Math.max(row.worst, p.overdueDays ?? 0);
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (a, b) => b.late + b.never - (a.late + a.never) || b.worst - a.worst || b.total - a.total,
  );
}
