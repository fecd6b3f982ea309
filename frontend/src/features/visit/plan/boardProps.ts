import type { Priority, VisitPlan, VisitPolicy } from '@/api/types';
import type { IsoDate } from '@/shared/dates';
import type { Refused, Stop } from './useMoveStop';

/** What cards and the list of those left out have in common. */
export interface BoardProps {
  plan: VisitPlan;
  /** Whether stops may be moved. */
  may: boolean;
  /** Why each of the trainer's is due. */
  why: ReadonlyMap<string, Priority>;
  policy: VisitPolicy | undefined;
  onMove: (stop: Stop, to: IsoDate | null) => void;
  /** Taken up by a pointer, or let go. */
  onHold: (stop: Stop | null) => void;
  /** The day over which a stop is held; '' for those left out. */
  over: string | undefined;
  /** Which day had no room. */
  refused: Refused | undefined;
}
