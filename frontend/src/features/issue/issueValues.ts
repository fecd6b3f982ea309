import {
  type Issue,
  type IssueKind,
  type IssueModule,
  type IssueSeverity,
  known,
  type SaveIssue,
} from '@/api/types';
import { newId } from '@/shared/newId';
import type { After, Waiting } from '@/shared/offline/store';
import { visitAt } from './asked';

/** An issue as it is filled in. */
export interface IssueValues {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  /** Whose it is: a local government's, or the province's own. */
  of: 'PLACE' | 'PROVINCE';
  localGovernmentCode: string | null;
  /** Kept beside its code, for what is read again without a list at hand. */
  placeName: string;
  provinceCode: string | null;
  kind: IssueKind;
  module: IssueModule | null;
  severity: IssueSeverity;
  title: string;
  detail: string;
  visitId: string | null;
  raisedOn: string | null;
  ownerId: string | null;
  ownerName: string;
  dueOn: string | null;
}

export const emptyIssue = (given: Partial<IssueValues>): IssueValues => ({
  id: newId(),
  of: 'PLACE',
  localGovernmentCode: null,
  placeName: '',
  provinceCode: null,
  kind: 'PROBLEM',
  module: null,
  severity: 'MEDIUM',
  title: '',
  detail: '',
  visitId: null,
  raisedOn: null,
  ownerId: null,
  ownerName: '',
  dueOn: null,
  ...given,
});

export const ofIssue = (issue: Issue): IssueValues => ({
  id: issue.id,
  of: issue.localGovernmentCode ? 'PLACE' : 'PROVINCE',
  localGovernmentCode: issue.localGovernmentCode ?? null,
  placeName: issue.localGovernment?.name ?? '',
  provinceCode: issue.provinceCode,
  kind: issue.kind,
  module: issue.module,
  severity: issue.severity,
  title: issue.title,
  detail: issue.detail ?? '',
  visitId: issue.visitId ?? null,
  raisedOn: issue.raisedOn,
  ownerId: issue.ownerId ?? null,
  ownerName: issue.owner?.name ?? '',
  dueOn: issue.dueOn ?? null,
});

/** What is sent; what is required and missing the server tells beside its field. */
export const bodyOf = (v: IssueValues): SaveIssue =>
  known({
    kind: v.kind,
    module: v.module,
    severity: v.severity,
    title: v.title.trim(),
    detail: v.detail.trim(),
    localGovernmentCode: v.of === 'PLACE' ? v.localGovernmentCode : null,
    provinceCode: v.of === 'PROVINCE' ? v.provinceCode : null,
    visitId: v.of === 'PLACE' ? v.visitId : null,
    raisedOn: v.raisedOn,
    ownerId: v.ownerId,
    dueOn: v.dueOn,
  }) as SaveIssue;

/** It names its visit, which may wait to be sent as well. */
export const afterVisit = (v: Pick<IssueValues, 'of' | 'visitId'>): After | undefined =>
  v.of === 'PLACE' && v.visitId ? { url: visitAt(v.visitId), field: 'visitId' } : undefined;

/** Whether the form has an input for that field, now that it says this. */
export function isDrawn(
  field: string,
  v: Pick<IssueValues, 'of'>,
  { isNew, local, nation, placed }: { isNew: boolean; local: boolean; nation: boolean; placed: boolean },
): boolean {
  if (field === 'localGovernmentCode') return isNew && v.of === 'PLACE' && !local && !placed;
  if (field === 'provinceCode') return isNew && v.of === 'PROVINCE' && nation;
  return !local || (field !== 'ownerId' && field !== 'dueOn');
}

/** What isn't said again is said to be nothing. */
const UNSAID = { detail: null, visitId: null, ownerId: null, dueOn: null };

/** An issue as it was written on this device, where that isn't with the server yet. */
export function asWritten(issue: Issue, row: Pick<Waiting, 'json' | 'mend'> | null | undefined): Issue {
  if (!row?.json) return issue;
  const said = { ...UNSAID, ...(JSON.parse(row.json) as Partial<SaveIssue>) };
  // whom the form has chosen, whom nothing that was read may name yet
  const { ownerId, ownerName } = (row.mend?.values ?? {}) as Partial<IssueValues>;
  const chosen = said.ownerId && said.ownerId === ownerId ? { id: ownerId, name: ownerName } : undefined;
  return {
    ...issue,
    ...said,
    localGovernmentCode: issue.localGovernmentCode,
    provinceCode: issue.provinceCode,
    owner: said.ownerId === issue.ownerId ? issue.owner : chosen,
  } as Issue;
}

/** Of what the form begins with when it is about a reason why a place isn't complete. */
export const MODULE_OF: Partial<Record<string, IssueModule>> = {
  BUDGET_NOT_RECORDED: 'BUDGET',
  BUDGET_NOT_APPROVED: 'BUDGET',
  BUDGET_NOT_IN_USE: 'BUDGET',
  REVENUE_MISSING: 'REVENUE',
  REVENUE_LATE: 'REVENUE',
  EXPENDITURE_MISSING: 'EXPENDITURE',
  EXPENDITURE_LATE: 'EXPENDITURE',
  ACCOUNTING_MISSING: 'ACCOUNTING',
  ACCOUNTING_LATE: 'ACCOUNTING',
  YEAR_NOT_CLOSED: 'ACCOUNTING',
};

/** Characters of what is typed that similar ones are looked for by. */
export const LOOKED_AT = 300;
export const likeText = (v: Pick<IssueValues, 'title' | 'detail'>) =>
  `${v.title} ${v.detail}`.replace(/\s+/g, ' ').trim().slice(0, LOOKED_AT);
