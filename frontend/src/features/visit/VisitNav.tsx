import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session';
import { SubNav } from '@/shared/ui/SubNav';
import { visitPages } from './visitPages';

/** The memo's first order: who is to be seen, who was, who waits too long. */
export function VisitNav() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.role === 'LOCAL') return null;
  return (
    <SubNav
      label={t('visitNav.label')}
      pages={visitPages(me).map((key) => ({ path: `/${key}`, name: t(`visitNav.${key}`) }))}
    />
  );
}
