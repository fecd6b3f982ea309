import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemError } from '@/api/problem';
import { Icon } from '../ui/icons';
import { useHref } from '../url';

function UnderWay({ path }: { path: string }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <Alert color="gold" variant="light" role="alert" icon={<Icon name="clock" />}>
      {t('propose.underWay')} <Link to={href(path)}>{t('propose.toUnderWay')}</Link>
    </Alert>
  );
}

/** Another plan of the province is still being made: then that is the one to look at. False for any other problem. */
export const underWayAt =
  (path: string) =>
  ({ problem: { planId } }: ProblemError) =>
    typeof planId === 'string' && <UnderWay path={`${path}/${planId}`} />;
