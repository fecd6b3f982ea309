import type { IssueKind, IssueModule, IssueSeverity, IssueState } from '@/api/types';
import { useScope } from '@/shared/session';
import { flag, useUrlState } from '@/shared/url';

/** What the address narrows the issues to, for the table as for the board. */
export function useFilters() {
  const [url] = useUrlState();
  const { province, district, asOf } = useScope();
  return {
    province,
    district,
    localGovernment: url.localGovernment,
    visit: url.visit,
    kind: url.kind as IssueKind | undefined,
    state: url.state as IssueState | undefined,
    module: url.module as IssueModule | undefined,
    severity: url.severity as IssueSeverity | undefined,
    open: flag(url.open),
    escalated: flag(url.escalated),
    // what was open, or waited, on the day that is looked at; how the others stood then nobody can list
    asOf: url.open === undefined && url.escalated === undefined ? undefined : asOf,
    overdue: flag(url.overdue),
    mine: flag(url.mine) || undefined,
    owner: url.owner,
    from: url.from,
    to: url.to,
    resolvedFrom: url.resolvedFrom,
    resolvedTo: url.resolvedTo,
    q: url.q,
  };
}
export type IssueFilters = ReturnType<typeof useFilters>;
