import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { API } from '@/api/client';
import type { ImportError, ImportReport } from '@/api/imports';
import { downloadFile } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { Chip } from '@/shared/ui/Chip';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';

const STATS = ['read', 'created', 'updated', 'unchanged', 'rejected', 'skipped'] as const;

export function Stats({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <div className="mk-stats">
      {STATS.map((key) => (
        <div key={key} className="mk-stat" data-bad={key === 'rejected' && report.stats.rejected > 0}>
          <b>{f.n(report.stats[key])}</b>
          {t(`stat.${key}`)}
        </div>
      ))}
    </div>
  );
}

/** Every bad cell with its place in the file, so that it can be found and mended there; then what was odd and counts. */
export function Findings({ report }: { report: ImportReport }) {
  return (
    <>
      <List report={report} level="errors" findings={report.errors ?? []} count={report.errorCount} />
      <List report={report} level="warnings" findings={report.warnings ?? []} count={report.warningCount} />
    </>
  );
}

function List({
  report,
  level,
  findings,
  count,
}: {
  report: ImportReport;
  level: 'errors' | 'warnings';
  findings: ImportError[];
  count: number;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  if (count === 0) return null;
  const sheets = findings.some((e) => e.sheet);
  const title = t(`imports.${level}`, { n: f.n(count) });
  const look = level === 'errors' ? 'mk-bad' : undefined;
  return (
    <section aria-labelledby={`import-${level}`} style={{ marginTop: 18 }}>
      <div className="mk-cardhead">
        <h2 id={`import-${level}`}>{title}</h2>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="download" size={16} />}
          onClick={() =>
            downloadFile(
              `${API}/imports/${report.id}/errors.csv`,
              {},
              `errors-${(report.fileName ?? report.id).replace(/\.\w+$/, '')}.csv`,
            ).catch(toastProblem)
          }
        >
          {t(level === 'errors' ? 'imports.downloadErrors' : 'imports.downloadWarnings')}
        </Button>
      </div>
      {level === 'warnings' && <p className="mk-small mk-muted">{t('imports.warningsLead')}</p>}
      {count > findings.length && (
        <p className="mk-small mk-muted">{t('imports.errorsShown', { n: f.n(findings.length) })}</p>
      )}
      {phone ? (
        <ul className="mk-cards">
          {findings.map((e, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same finding twice
            <li key={i}>
              <strong>
                {t('imports.row')} {e.row == null ? '–' : f.n(e.row)}
                {e.column && ` · ${e.column}`}
              </strong>
              {e.value && (
                <div>
                  <span className={look}>{e.value}</span>
                </div>
              )}
              <div>{e.message}</div>
              <div className="mk-small mk-muted">
                {e.code}
                {e.sheet && ` · ${e.sheet}`}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <div
          role="group"
          className="mk-tablewrap"
          style={{ maxHeight: 460, overflow: 'auto' }}
          tabIndex={0}
          aria-label={title}
        >
          <table className="mk-table">
            <thead>
              <tr>
                {sheets && <th className="mk-hide-phone">{t('imports.sheet')}</th>}
                <th data-num>{t('imports.row')}</th>
                <th>{t('imports.column')}</th>
                <th>{t('imports.value')}</th>
                <th>{t(level === 'errors' ? 'imports.message' : 'imports.remark')}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((e, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same finding twice
                <tr key={i}>
                  {sheets && <td className="mk-hide-phone">{e.sheet}</td>}
                  <td data-num>{e.row == null ? '–' : f.n(e.row)}</td>
                  <td>{e.column ?? '–'}</td>
                  <td>{e.value ? <span className={look}>{e.value}</span> : '–'}</td>
                  <td>
                    {e.message}
                    <span className="mk-small mk-muted" style={{ display: 'block' }}>
                      {e.code}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const LOOK: Record<ImportReport['status'], [look: string, icon: IconName]> = {
  DONE: ['complete', 'check'],
  PARTIAL: ['late', 'half'],
  REJECTED: ['incomplete', 'cross'],
  INTERRUPTED: ['late', 'warning'],
};

export const hasWritten = (status: ImportReport['status']) => status === 'DONE' || status === 'PARTIAL';

export function ImportChip({ status }: { status: ImportReport['status'] }) {
  const { t } = useTranslation();
  const [look, icon] = LOOK[status];
  return (
    <Chip icon={icon} look={look}>
      {t(`importStatus.${status}`)}
    </Chip>
  );
}
