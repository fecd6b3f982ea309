import type { Me } from '@/api/types';
import { shown } from '@/shared/ui/SubNav';

/** The pages of monthly reports that somebody may open. */
export const reportPages = ({ role }: Me) => {
  const show = role !== 'LOCAL';
  return shown([
    { key: 'reports', show },
    { key: 'reports/national', show: show && role !== 'DISTRICT' },
    { key: 'reports/course', show },
    { key: 'reports/due-days', show },
  ] as const);
};
