import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report, ReportAnnexRow } from '@/api/types';
import { useFormat } from '@/shared/format';
import { reasonWords, StatusChip } from '@/shared/status';
import { Sheet, type SheetColumn, SheetDownload } from '@/shared/table/Sheet';
import { useHref } from '@/shared/url';

const ANNEXES = ['notApproved', 'notCurrent', 'notClosed'] as const;

/** Who hasn't approved its budget, isn't current, hasn't closed its year: each with why. */
export function Annexes({ report }: { report: Report }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const columns: SheetColumn<ReportAnnexRow>[] = [
    {
      key: 'name',
      label: t('place.localGovernment'),
      lang: 'th',
      value: (row) => row.localGovernment.name,
      cell: (row) => (
        <Link to={href(`/local-governments/${row.localGovernment.code}`)}>{row.localGovernment.name}</Link>
      ),
    },
    {
      key: 'status',
      label: t('lg.status'),
      value: (row) => t(`status.${row.status}`),
      cell: (row) => <StatusChip status={row.status} />,
    },
    {
      key: 'why',
      label: t('report.why'),
      value: (row) => [reasonWords(t, row.why), row.note].filter(Boolean).join(' · '),
      cell: (row) => (
        <>
          {reasonWords(t, row.why)}
          {row.note && (
            <span lang="th" className="mk-small mk-issuedetail">
              {row.note}
            </span>
          )}
        </>
      ),
    },
  ];
  return ANNEXES.map((annex, i) => {
    const rows = report.annexes[annex];
    const title = t('report.annexOf', { n: f.n(i + 1), name: t(`reportAnnex.${annex}`) });
    return (
      <details key={annex} className="mk-fold mk-reportannex">
        <summary>
          <span>
            {title} <small>{t('report.places', { n: f.n(rows.length) })}</small>
          </span>
        </summary>
        <div>
          {rows.length === 0 ? (
            <p className="mk-muted" style={{ margin: 0 }}>
              {t('report.annexEmpty')}
            </p>
          ) : (
            <>
              <SheetDownload
                of={title}
                file={`maekhai-annex-${i + 1}-${report.provinceCode}-${report.month}`}
                columns={columns}
                rows={rows}
              />
              <div className="mk-tablewrap mk-stackable" tabIndex={0} role="group" aria-label={title}>
                <Sheet columns={columns} rows={rows} rowKey={(row) => row.localGovernment.code} />
              </div>
            </>
          )}
        </div>
      </details>
    );
  });
}
