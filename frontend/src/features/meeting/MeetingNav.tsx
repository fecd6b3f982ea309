import { useTranslation } from 'react-i18next';
import { SubNav } from '@/shared/ui/SubNav';
import { MEETING_PAGES } from './meetingPages';

/** The pages of meetings (orders 2 and 4). */
export function MeetingNav() {
  const { t } = useTranslation();
  return (
    <SubNav
      label={t('meetingNav.label')}
      pages={MEETING_PAGES.map((key) => ({ path: `/${key}`, name: t(`meetingNav.${key}`) }))}
    />
  );
}
