import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { ReportItem } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { useProvinceName } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useHref } from '@/shared/url';
import { reportPath } from '../asked';
import { waitingLine } from '../lineTexts';
import { firstDay } from '../months';
import { Holder, TimingChip } from '../ReportChips';

/**
 * What was sent and nobody has answered yet, of whatever month: the longest waiting first.
 *
 * @param province only of this one
 */
export function WaitingReports({ province }: { province?: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const nameOf = useProvinceName();
  const list = useQuery(
    get('/api/v1/monthly-reports', {
      params: { query: { state: 'SUBMITTED', province, size: 500 } },
    }),
  );
  const rows = [...(list.data?.items ?? [])].sort((a, b) => (b.holder?.days ?? 0) - (a.holder?.days ?? 0));
  const columns: SheetColumn<ReportItem>[] = [
    {
      key: 'province',
      label: t('place.province'),
      value: (row) => row.province,
      cell: (row) => (
        <Link to={href(reportPath(row.provinceCode, row.month))}>
          {nameOf(row.provinceCode, row.province)}
        </Link>
      ),
    },
    {
      key: 'month',
      label: t('report.month'),
      value: (row) => row.month,
      cell: (row) => f.monthLong(firstDay(row.month)),
    },
    {
      key: 'submitted',
      label: t('report.submitted'),
      value: (row) => row.submittedOn,
      cell: (row) => (
        <span className="mk-inline">
          {f.date(row.submittedOn)} <TimingChip timing={row.timing} />
        </span>
      ),
    },
    {
      key: 'signedBy',
      label: t('signature.signedBy'),
      value: (row) => row.signedBy,
      cell: (row) => row.signedBy ?? '–',
      lang: 'th',
    },
    {
      key: 'holder',
      label: t('report.holder'),
      value: (row) => row.holder?.days,
      cell: (row) => <Holder of={row.holder} />,
    },
  ];
  return (
    <>
      <Head title={t('reports.waiting')} lead={t('reports.waitingLead')}>
        <Link to={href('/reports', { province: null, district: null })}>{t('report.toStatus')}</Link>
        {list.data && rows.length > 0 && (
          <LineButton
            label={t('line.button')}
            title={t('line.title')}
            lead={t('line.forGroup')}
            text={() => waitingLine(rows, list.data.total, province && rows[0]?.province)}
          />
        )}
      </Head>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={10} />
      ) : rows.length === 0 ? (
        <div className="mk-card">
          <Empty icon="check" title={t('reports.noneWaiting')} text={t('reports.noneWaitingText')} />
        </div>
      ) : (
        <SheetCard
          id="waiting"
          title={t('reports.waitingTitle')}
          tools={
            <p className="mk-small mk-muted" role="status" style={{ margin: '0 0 8px' }}>
              {t('table.total', { total: f.n(list.data.total) })}
            </p>
          }
          file="maekhai-reports-waiting"
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.provinceCode} ${row.month}`}
        />
      )}
    </>
  );
}
