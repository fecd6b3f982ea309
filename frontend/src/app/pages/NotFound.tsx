import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Empty, Failed } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';

export function NotFound() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <Empty
      icon="question"
      whole
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      }
    />
  );
}

/** A fault of the page itself; a page that moved with a new version comes back by loading again. */
export function Crash() {
  const error = useRouteError();
  return <Failed error={error} retry={() => location.reload()} />;
}
