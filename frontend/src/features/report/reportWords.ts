import type { ReportAct, ReportSection, ReportState, ReportTiming } from '@/api/types';
import type { IconName } from '@/shared/ui/icons';

/** The texts behind the summary, in the order of the paper. */
export const SECTIONS = [
  'status',
  'budget',
  'yearClosing',
  'followUp',
  'coverage',
  'hubs',
  'meeting',
  'problems',
  'obstacles',
  'needs',
  'solutions',
  'suggestions',
  'requests',
  'nextMonth',
] as const satisfies readonly ReportSection[];
export type Section = (typeof SECTIONS)[number];

/** All that is written. */
export const PARTS = ['summary', ...SECTIONS] as const satisfies readonly ReportSection[];

export const REPORT_STATES = [
  'NOT_STARTED',
  'DRAFT',
  'FOR_SIGNATURE',
  'SUBMITTED',
  'RETURNED',
  'ACKNOWLEDGED',
] as const satisfies readonly ReportState[];

/** Icon and colour of each state; the word is the third. */
export const STATE_LOOK: Record<ReportState, { icon: IconName; look: string }> = {
  NOT_STARTED: { icon: 'question', look: 'nodata' },
  DRAFT: { icon: 'pencil', look: 'exempt' },
  FOR_SIGNATURE: { icon: 'clock', look: 'late' },
  SUBMITTED: { icon: 'upload', look: 'exempt' },
  RETURNED: { icon: 'undo', look: 'incomplete' },
  ACKNOWLEDGED: { icon: 'check', look: 'complete' },
};

/** How a province stands with a month, who needs a word first. */
export const TIMINGS = [
  'MISSING',
  'LATE',
  'NOT_YET_DUE',
  'ON_TIME',
] as const satisfies readonly ReportTiming[];

export const TIMING_LOOK: Record<ReportTiming, { icon: IconName; look: string }> = {
  ON_TIME: { icon: 'check', look: 'complete' },
  LATE: { icon: 'clock', look: 'late' },
  MISSING: { icon: 'cross', look: 'incomplete' },
  NOT_YET_DUE: { icon: 'calendar', look: 'nodata' },
};

export const mayDo = (of: { may: readonly ReportAct[] }, act: ReportAct) => of.may.includes(act);
