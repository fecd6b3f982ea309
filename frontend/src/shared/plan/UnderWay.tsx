import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemError } from '@/api/problem';
import { Warning } from '../ui/Warning';
import { useHref } from '../url';

function UnderWay({ path, said }: { path: string; said: string | undefined }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Warning icon="clock">
      {said ?? t('propose.underWay')} <Link to={href(path)}>{t('propose.toUnderWay')}</Link>
    </Warning>
  );
}

/**
 * Another plan is still being made: then that is the one to look at. False for any other problem.
 *
 * @param said what is told of it, where it isn't that of a province
 */
export const underWayAt =
  (path: string, said?: string) =>
  ({ problem: { planId } }: ProblemError) =>
    typeof planId === 'string' && <UnderWay path={`${path}/${planId}`} said={said} />;
