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

export const ISSUES = 'issueIds';

/** Of each text, and of the rows of the table of problems in their order. */
export const textsOf = (report: Report): Record<string, string> => ({
  ...Object.fromEntries(PARTS.map((part) => [part, textOf(report, part)])),
  [ISSUES]: report.issueIds.join(' '),
});

/** What proposes itself where nobody wrote anything: it moves with the data, and nobody wrote that. */
export const proposedTextsOf = (report: Report): Record<string, string> =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const text = report.proposed?.[part]?.text;
      return text === undefined ? [] : [[part, text]];
    }),
  );
