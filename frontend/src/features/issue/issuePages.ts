import type { Me } from '@/api/types';
import { shown } from '@/shared/ui/SubNav';

/** The pages of issues and solutions that somebody may open. */
export const issuePages = ({ role }: Me) =>
  shown([
    { key: 'ask', show: role === 'LOCAL' },
    { key: 'issues', show: true },
    { key: 'issue-escalations', show: role !== 'LOCAL' },
    { key: 'solutions', show: true },
  ] as const);
