import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useMe } from '@/shared/session';
import { Empty } from '@/shared/ui/feedback';

/** Pages of the offices and trainers: a local government that comes here by an address is led to its own. */
export function NotForLocal() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.role !== 'LOCAL') return <Outlet />;
  return (
    <Empty
      icon="building"
      whole
      title={t('notYours.title')}
      text={t('notYours.text')}
      action={
        <Button component={Link} to="/">
          {t('notYours.home')}
        </Button>
      }
    />
  );
}
