import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session';
import { SubNav } from '@/shared/ui/SubNav';
import { issuePages } from './issuePages';

/** The pages of order 4. */
export function IssueNav() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <SubNav
      label={t('issueNav.label')}
      pages={issuePages(me).map((key) => ({ path: `/${key}`, name: t(`issueNav.${key}`) }))}
    />
  );
}
