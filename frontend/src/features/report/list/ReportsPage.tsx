import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import '../report.css';
import { ReportNav } from '../ReportNav';
import { NationStatus } from './NationStatus';
import { OwnMonths } from './OwnMonths';
import { WaitingReports } from './WaitingReports';

/** The months of one province; the provinces of one month; or, over all months, what waits for the Department. */
export default function ReportsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [url] = useUrlState();
  useTitle(t('reportNav.reports'));
  const own = me.scope.provinceCode ?? undefined;
  const province = url.month ? url.province : (url.province ?? own);
  return (
    <>
      <ReportNav />
      {url.state === 'SUBMITTED' && !url.month ? (
        <WaitingReports province={province} />
      ) : province ? (
        <OwnMonths province={province} />
      ) : (
        <NationStatus />
      )}
    </>
  );
}
