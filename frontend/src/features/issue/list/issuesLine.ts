import { thaiTexts } from '@/shared/i18n';
import {
  allOf,
  countEach,
  countOf,
  type LineList,
  lineSpan,
  listText,
  partsOf,
  percent,
  sought,
} from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { ISSUE_STATES } from '../issueWords';
import type { IssueFilters } from './filters';

const ISSUES = '/api/v1/issues';
const NAMED = 15;

/**
 * What was raised, and how far it is. @param me who asks, where the list is of what was given to it
 */
export async function issuesLine(list: LineList, filters: IssueFilters, me: string) {
  const { issueKind, issueModule, issueSeverity, issueState, issue } = await thaiTexts('issues');
  const { localGovernment } = filters;
  const isOpen = filters.open !== false && filters.state !== 'RESOLVED';
  // of a day that is over it is known what was open, and not how that stood
  const past = filters.asOf !== undefined;
  const [states, of, overdue, named] = await Promise.all([
    past
      ? { OPEN: 0, IN_PROGRESS: 0, ESCALATED: 0, RESOLVED: 0 }
      : countEach(list, ISSUES, filters, 'state', ISSUE_STATES),
    past ? countOf(list, ISSUES, filters) : 0,
    isOpen && filters.overdue !== false ? countOf(list, ISSUES, { ...filters, overdue: true }) : 0,
    localGovernment && isOpen
      ? allOf(list, ISSUES, { ...filters, ...(!filters.state && { open: true }) })
      : [],
  ]);
  const resolved = isOpen ? states.RESOLVED : states.RESOLVED + of;
  const unsolved = states.OPEN + states.IN_PROGRESS + states.ESCALATED + (isOpen ? of : 0);
  const total = unsolved + resolved;
  const place = named[0]?.localGovernment?.name;
  const standing = partsOf(
    (['OPEN', 'IN_PROGRESS', 'ESCALATED'] as const).map((one) => [issueState[one], states[one]] as const),
  );
  return listText(list, {
    to: place,
    title: place ? 'เรื่องที่ท่านแจ้งไว้' : 'ปัญหา อุปสรรค และความต้องการของ อปท.',
    when: lineSpan(filters.from ?? filters.resolvedFrom, filters.to ?? filters.resolvedTo),
    only: [
      filters.kind && issueKind[filters.kind],
      filters.module && `ด้าน${issueModule[filters.module]}`,
      filters.severity && `ความรุนแรง${issueSeverity[filters.severity]}`,
      filters.state && issueState[filters.state],
      filters.overdue && issue.overdue,
      filters.mine && `ที่${me}รับผิดชอบ`,
      sought(filters.q),
    ],
    says: [
      total === 0 && 'ไม่มีเรื่องค้าง',
      resolved > 0 &&
        (unsolved > 0
          ? `${issueState.RESOLVED} ${lineNumber(resolved)} จาก ${lineNumber(total)} เรื่อง${percent(resolved, total)}`
          : `${issueState.RESOLVED} ${lineNumber(resolved)} เรื่อง`),
      unsolved > 0 && `ยังไม่แก้ไข ${lineNumber(unsolved)} เรื่อง${standing && ` (${standing})`}`,
      overdue > 0 && `${issue.overdue} ${lineNumber(overdue)} เรื่อง`,
      ...(place
        ? [
            '',
            ...named
              .slice(0, NAMED)
              .map((one) =>
                [`- ${one.title} (${issueState[one.state]})`, one.dueOn && `ภายใน ${lineDay(one.dueOn)}`]
                  .filter(Boolean)
                  .join(' '),
              ),
            named.length > NAMED && `และอีก ${lineNumber(named.length - NAMED)} เรื่อง`,
          ]
        : []),
      '',
      resolved > 0 && 'ขอขอบคุณทุกท่านที่ช่วยกันแก้ไข',
    ],
  });
}
