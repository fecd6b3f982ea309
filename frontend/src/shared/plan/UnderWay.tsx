import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemError } from '@/api/problem';
import { Warning } from '../ui/Warning';
import { useHref } from '../url';

function UnderWay({ path }: { path: string }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Warning icon="clock">
      {t('propose.underWay')} <Link to={href(path)}>{t('propose.toUnderWay')}</Link>
    </Warning>
  );
}

/** Another plan of the province is still being made: then that is the one to look at. False for any other problem. */
export const underWayAt =
  (path: string) =>
  ({ problem: { planId } }: ProblemError) =>
    typeof planId === 'string' && <UnderWay path={`${path}/${planId}`} />;
