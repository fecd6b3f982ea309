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
  unsought,
} from '@/shared/line/lineList';
import { lineDay, lineNumber } from '@/shared/line/lineWords';
import { ISSUE_STATES } from '../issueWords';
import type { IssueFilters } from './filters';

const ISSUES = '/api/v1/issues';
const NAMED = 15;

/**
 * What was raised, and how far it is. @param me who asks, where the list is of what was given to it
 * @param place whose all of them are: it is for that local government, and names what is open
 */
export async function issuesLine(list: LineList, given: IssueFilters, me: string, place?: string) {
  const filters = place ? given : unsought(given);
  const { issueKind, issueModule, issueSeverity, issueState, issue } = await thaiTexts('issues');
  const isOpen = filters.open !== false && filters.state !== 'RESOLVED';
  // of a day that is over it is known what was open, and not how that stood
  const past = filters.asOf !== undefined;
  const [states, of, overdue, named] = await Promise.all([
    past
      ? { OPEN: 0, IN_PROGRESS: 0, ESCALATED: 0, RESOLVED: 0 }
      : countEach(list, ISSUES, filters, 'state', ISSUE_STATES),
    past ? countOf(list, ISSUES, filters) : 0,
    // what is overdue is so today
    isOpen && !past && filters.overdue !== false ? countOf(list, ISSUES, { ...filters, overdue: true }) : 0,
    place && isOpen ? allOf(list, ISSUES, { ...filters, ...(!filters.state && { open: true }) }) : [],
  ]);
  const resolved = isOpen ? states.RESOLVED : states.RESOLVED + of;
  const unsolved = states.OPEN + states.IN_PROGRESS + states.ESCALATED + (isOpen ? of : 0);
  // what did not wait for the Department on that day was open, or solved
  const isPart = past && filters.open === undefined && filters.escalated === false;
  const total = unsolved + resolved;
  const span = lineSpan(filters.from ?? filters.resolvedFrom, filters.to ?? filters.resolvedTo);
  const standing = partsOf(
    (['OPEN', 'IN_PROGRESS', 'ESCALATED'] as const).map((one) => [issueState[one], states[one]] as const),
  );
  return listText(list, {
    to: place,
    title: place ? 'เรื่องที่ท่านแจ้งไว้' : 'ปัญหา อุปสรรค และความต้องการของ อปท.',
    when: past ? undefined : span,
    only: [
      past && span,
      !place && filters.localGovernment && 'อปท. แห่งเดียว',
      filters.visit && 'ที่พบในการติดตามครั้งเดียว',
      filters.kind && issueKind[filters.kind],
      filters.module && `ด้าน${issueModule[filters.module]}`,
      filters.severity && `ความรุนแรง${issueSeverity[filters.severity]}`,
      filters.state && issueState[filters.state],
      filters.escalated !== undefined && (filters.escalated ? 'ที่รอกรมตอบ' : 'ที่ไม่ได้รอกรมตอบ'),
      filters.overdue !== undefined && (filters.overdue ? issue.overdue : `ไม่${issue.overdue}`),
      filters.mine && `ที่${me}รับผิดชอบ`,
      // who else that is, a group isn't told: some may be late
      !filters.mine && filters.owner && 'ที่ผู้รับผิดชอบท่านเดียวดูแล',
      sought(filters.q),
    ],
    says: [
      total === 0 && 'ไม่มีเรื่องค้าง',
      resolved > 0 &&
        (unsolved > 0
          ? `${issueState.RESOLVED} ${lineNumber(resolved)} จาก ${lineNumber(total)} เรื่อง${percent(resolved, total)}`
          : `${issueState.RESOLVED} ${lineNumber(resolved)} เรื่อง`),
      unsolved > 0 &&
        `${isPart ? 'จำนวน' : 'ยังไม่แก้ไข'} ${lineNumber(unsolved)} เรื่อง${standing && ` (${standing})`}`,
      overdue > 0 && `${issue.overdue} ${lineNumber(overdue)} เรื่อง`,
      ...(place
        ? [
            '',
            ...named
              .slice(0, NAMED)
              .map((one) =>
                [
                  `- ${one.title}`,
                  !past && `(${issueState[one.state]})`,
                  !past && one.dueOn && `ภายใน ${lineDay(one.dueOn)}`,
                ]
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
