import { useTranslation } from 'react-i18next';
import { can, useMe } from '@/shared/session';
import { SubNav } from '@/shared/ui/SubNav';
import { seesPlansOfDays } from './mayPlanDays';

/** The memo's first order: who is to be seen, who was, who waits too long. */
export function VisitNav() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.role === 'LOCAL') return null;
  const pages = [
    { key: 'my-day', show: me.role === 'TRAINER' },
    { key: 'visit-priorities', show: true },
    { key: 'visits', show: true },
    { key: 'visit-overdue', show: true },
    { key: 'visit-plans', show: seesPlansOfDays(me) },
    { key: 'visit-calendar', show: true },
    { key: 'clinics', show: true },
    { key: 'checklists', show: true },
    { key: 'visit-papers', show: can(me, 'PROVINCE') },
  ] as const;
  return (
    <SubNav
      label={t('visitNav.label')}
      pages={pages
        .filter((page) => page.show)
        .map(({ key }) => ({ path: `/${key}`, name: t(`visitNav.${key}`) }))}
    />
  );
}
