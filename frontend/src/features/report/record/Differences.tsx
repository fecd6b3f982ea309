import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Bones, Failed } from '@/shared/ui/feedback';
import { liveReportOf } from '../asked';
import { isRate, useFigureName } from '../useFigureName';

/** What the same day says now, where that differs from what was frozen: asked only when somebody wants to know. */
export function Differences({ report }: { report: Report }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="mk-card mk-folded mk-noprint" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <h2>{t('report.differs')}</h2>
      </summary>
      {open && <Now report={report} />}
    </details>
  );
}

function Now({ report }: { report: Report }) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = useFigureName(report.figures);
  const { data, error, refetch } = useQuery(liveReportOf(report.provinceCode, report.month));
  if (error) return <Failed error={error} retry={() => refetch()} />;
  if (!data) return <Bones lines={4} />;
  const differences = data.differences ?? [];
  if (differences.length === 0) {
    return (
      <p className="mk-muted" style={{ margin: 0 }}>
        {t('report.differsNot', { date: f.date(report.asOf) })}
      </p>
    );
  }
  const said = (key: string, value: number | null | undefined) => (isRate(key) ? f.pct(value) : f.n(value));
  return (
    <>
      <p className="mk-muted" style={{ marginTop: 0 }}>
        {t('report.differsLead', { date: f.date(report.asOf) })}
      </p>
      <div className="mk-tablewrap" tabIndex={0} role="group" aria-label={t('report.differs')}>
        <table className="mk-table">
          <thead>
            <tr>
              <th>{t('report.figure')}</th>
              <th data-num>{t('report.frozen')}</th>
              <th data-num>{t('report.now')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.figure}>
                <td>{nameOf(one.figure)}</td>
                <td data-num>{said(one.figure, one.frozen)}</td>
                <td data-num>
                  <strong>{said(one.figure, one.live)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
