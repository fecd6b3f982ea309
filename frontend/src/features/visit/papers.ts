import type { VisitPaper } from '@/api/types';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In the order in which they are needed. */
export const PAPERS_BEFORE = [
  'TRAINER_REQUEST',
  'TRAVEL_REQUEST',
  'NOTICE',
] as const satisfies readonly VisitPaper[];
export const PAPERS_AFTER = ['RESULTS', 'JOURNEY_REPORT'] as const satisfies readonly VisitPaper[];
