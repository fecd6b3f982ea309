import type { SummaryRow } from '@/api/types';

/** How far a province is, as the map tells it. */
export interface Rate {
  key: string;
  name: string;
  rate: number | null | undefined;
  done: number;
  of: number;
}

export const rateOf = (row: SummaryRow): Rate => ({
  key: row.key,
  name: row.name,
  rate: row.rate,
  done: row.byStatus.COMPLETE_AND_CURRENT ?? 0,
  of: row.expected,
});
