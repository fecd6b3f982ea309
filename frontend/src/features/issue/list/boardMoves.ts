import type { Issue, IssueState } from '@/api/types';
import { type Act, ISSUE_STATES, mayDo } from '../issueWords';

/** What brings an issue from one column to another. */
const BRINGS: Record<IssueState, (from: IssueState) => Act> = {
  OPEN: () => 'REOPEN',
  IN_PROGRESS: (from) => (from === 'ESCALATED' ? 'ANSWER' : 'START'),
  ESCALATED: () => 'ESCALATE',
  RESOLVED: () => 'RESOLVE',
};

/** What has to be done for an issue to stand in that column; undefined when this person can't, or it stands there. */
export function actTo(issue: Pick<Issue, 'state' | 'actions'>, to: IssueState): Act | undefined {
  if (issue.state === to) return undefined;
  const act = BRINGS[to](issue.state);
  return mayDo(issue, act) ? act : undefined;
}

/** The columns that it can be brought to. */
export const columnsFor = (issue: Pick<Issue, 'state' | 'actions'>) =>
  ISSUE_STATES.filter((to) => actTo(issue, to) !== undefined);
