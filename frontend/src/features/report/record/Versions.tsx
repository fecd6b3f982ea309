import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';
import { reportPath, versionsOf } from '../asked';
import { StateChip } from '../ReportChips';

/** What was submitted, each as it was: nothing later changes it. */
export function Versions({ report, shown }: { report: Report; shown: number | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { provinceCode: province, month } = report;
  const { data } = useQuery(versionsOf(province, month));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="versions">
      <h2 id="versions" style={{ marginBottom: 10 }}>
        {t('report.versions')}
      </h2>
      <ul className="mk-versions">
        {data.items.map((one) => (
          <li key={one.version}>
            <div className="mk-inline">
              {one.version === shown ? (
                <strong>{t('report.version', { n: f.n(one.version) })}</strong>
              ) : (
                <Link to={href(reportPath(province, month), { version: one.version })}>
                  {t('report.version', { n: f.n(one.version) })}
                </Link>
              )}
              <StateChip state={one.state} />
            </div>
            <span className="mk-small mk-muted">
              {one.submittedOn && t('report.submittedOn', { date: f.date(one.submittedOn) })}
              {one.signedBy && (
                <>
                  {' · '}
                  <span lang="th">{one.signedBy}</span>
                </>
              )}
            </span>
            {one.reason && (
              <span className="mk-small" lang="th" style={{ display: 'block' }}>
                {one.reason}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <p style={{ margin: '8px 0 0' }}>
          <Link to={href(reportPath(province, month))}>{t('report.toCurrent')}</Link>
        </p>
      )}
    </section>
  );
}
