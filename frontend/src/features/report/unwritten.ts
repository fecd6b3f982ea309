import type { Report, ReportSection } from '@/api/types';
import { PARTS } from './reportWords';
import { isAsProposed } from './writing';

/** What nobody wrote anything in, and what stands as it was proposed. */
export function unwritten(report: Report): { empty: ReportSection[]; asProposed: ReportSection[] } {
  const empty = PARTS.filter((part) => textOf(report, part).trim() === '');
  const asProposed = PARTS.filter(
    (part) => !empty.includes(part) && isAsProposed(textOf(report, part), report.proposed?.[part]?.text),
  );
  return { empty, asProposed };
}

/** What it says there. */
export const textOf = (report: Report, part: ReportSection): string =>
  (part === 'summary' ? report.summary : report.sections[part]) ?? '';
