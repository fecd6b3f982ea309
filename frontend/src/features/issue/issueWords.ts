import type { Issue, IssueAction, Me } from '@/api/types';
import { can } from '@/shared/session';
import type { IconName } from '@/shared/ui/icons';

export const KINDS = ['PROBLEM', 'OBSTACLE', 'NEED', 'SUGGESTION'] as const;
export const MODULES = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'SYSTEM',
  'PEOPLE',
  'OTHER',
] as const;
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export const ISSUE_STATES = ['OPEN', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED'] as const;
export type IssueKind = (typeof KINDS)[number];
export type IssueModule = (typeof MODULES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type IssueState = (typeof ISSUE_STATES)[number];

export const STATE_LOOK: Record<IssueState, { icon: IconName; look: string }> = {
  OPEN: { icon: 'question', look: 'incomplete' },
  IN_PROGRESS: { icon: 'half', look: 'late' },
  ESCALATED: { icon: 'up', look: 'notusing' },
  RESOLVED: { icon: 'check', look: 'complete' },
};

/** What is said in words when it is done. */
export type WordyAct = 'ESCALATE' | 'ANSWER' | 'RESOLVE' | 'REOPEN';
/** What moves an issue, as the page and the board offer it. */
export const ACTS = [
  'START',
  'ANSWER',
  'RESOLVE',
  'ESCALATE',
  'MERGE',
  'REOPEN',
] as const satisfies readonly IssueAction[];
export type Act = (typeof ACTS)[number];
export const ACT_ICON: Record<Act, IconName> = {
  START: 'half',
  ESCALATE: 'up',
  ANSWER: 'talk',
  RESOLVE: 'check',
  REOPEN: 'undo',
  MERGE: 'copy',
};

export const mayDo = (issue: Pick<Issue, 'actions'>, act: IssueAction) => issue.actions.includes(act);

/** Who may raise issues; where, the server says. */
export const mayRaise = (me: Me) => can(me, 'PROVINCE', 'DISTRICT', 'TRAINER', 'LOCAL');
