import { useTranslation } from 'react-i18next';
import type { SelfReport } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { usePlaceColumns } from '@/shared/table/usePlaceColumns';
import { Empty, Head } from '@/shared/ui/feedback';
import { PlaceFilter } from '@/shared/ui/filters';
import { useTitle } from '@/shared/ui/useTitle';

/** What waits to be confirmed; deciding happens on the page of the local government, beside its other facts. */
export default function SelfReportsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { province, district } = useScope();
  useTitle(t('selfReports.title'));
  const list = useList('/api/v1/self-reports', { province, district });
  const place = usePlaceColumns((r: SelfReport) => r.localGovernment);
  const columns: Column<SelfReport>[] = [
    place.name,
    place.district,
    {
      key: 'about',
      label: t('selfReports.about'),
      cell: (r) =>
        r.fiscalYear
          ? t('selfReports.budget', { year: f.fy(r.fiscalYear) })
          : t('selfReports.posting', { date: f.date(r.asOf) }),
    },
    {
      key: 'at',
      label: t('selfReports.reportedAt'),
      sort: 'reportedAt',
      cell: (r) => f.moment(r.reportedAt),
    },
    { key: 'by', label: t('selfReports.reportedBy'), cell: (r) => r.reportedBy },
  ];
  return (
    <>
      <Head title={t('selfReports.title')} lead={t('selfReports.lead')} />
      <search className="mk-filters">
        <PlaceFilter />
      </search>
      <DataTable
        name="self-reports"
        label={t('selfReports.title')}
        columns={columns}
        rowKey={(r) => `${r.localGovernment.code}-${r.fiscalYear ?? ''}-${r.asOf ?? ''}`}
        {...list}
        empty={<Empty icon="check" title={t('selfReports.emptyTitle')} text={t('selfReports.emptyText')} />}
      />
    </>
  );
}
