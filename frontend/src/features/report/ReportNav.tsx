import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMe } from '@/shared/session';
import { SubNav } from '@/shared/ui/SubNav';
import { reportPages } from './reportPages';

/** The pages of order 4's report. */
export function ReportNav() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  const keys = reportPages(me);
  // each report is one of the first page, the other pages stand for themselves
  const other = keys.slice(1).some((key) => pathname === `/${key}`);
  return (
    <SubNav
      label={t('reportNav.label')}
      pages={keys.map((key, i) => ({
        path: `/${key}`,
        name: t(`reportNav.${key}`),
        end: i === 0 && other,
      }))}
    />
  );
}
