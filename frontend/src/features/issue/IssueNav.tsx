import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session';
import { SubNav } from '@/shared/ui/SubNav';

/** The pages of order 4. */
export function IssueNav() {
  const { t } = useTranslation();
  const local = useMe().role === 'LOCAL';
  const pages = [
    { key: 'ask', show: local },
    { key: 'issues', show: true },
    { key: 'issue-escalations', show: !local },
    { key: 'solutions', show: true },
  ] as const;
  return (
    <SubNav
      label={t('issueNav.label')}
      pages={pages
        .filter((page) => page.show)
        .map(({ key }) => ({ path: `/${key}`, name: t(`issueNav.${key}`) }))}
    />
  );
}
