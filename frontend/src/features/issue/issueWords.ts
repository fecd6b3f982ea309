import type { Me } from '@/api/types';
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

/** Who may raise issues; where, the server says. */
export const mayRaise = (me: Me) => can(me, 'PROVINCE', 'DISTRICT', 'TRAINER', 'LOCAL');
