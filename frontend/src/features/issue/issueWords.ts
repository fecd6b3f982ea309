import type { Issue, IssueAction, IssueKind, IssueModule, IssueSeverity, IssueState, Me } from '@/api/types';
import { can } from '@/shared/session';
import type { IconName } from '@/shared/ui/icons';

export const KINDS = ['PROBLEM', 'OBSTACLE', 'NEED', 'SUGGESTION'] as const satisfies readonly IssueKind[];
export const MODULES = [
  'BUDGET',
  'REVENUE',
  'EXPENDITURE',
  'ACCOUNTING',
  'SYSTEM',
  'PEOPLE',
  'OTHER',
] as const satisfies readonly IssueModule[];
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const satisfies readonly IssueSeverity[];
export const ISSUE_STATES = [
  'OPEN',
  'IN_PROGRESS',
  'ESCALATED',
  'RESOLVED',
] as const satisfies readonly IssueState[];

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

/** A solution, or what solved another one, to solve this with. */
export interface Using {
  /** Of the knowledge base: that it helped is counted. */
  solutionId?: string;
  title: string;
  text: string;
}

/** Who may raise issues; where, the server says. */
export const mayRaise = (me: Me) => can(me, 'PROVINCE', 'DISTRICT', 'TRAINER', 'LOCAL');
