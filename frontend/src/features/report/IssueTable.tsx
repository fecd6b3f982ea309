import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportIssue } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useHref } from '@/shared/url';

const KINDS = ['PROBLEM', 'OBSTACLE', 'NEED', 'SUGGESTION'] as const;

/** The problems of the month as the paper has them: what, why, how it is solved, by whom until when. */
export function IssueTable({ issues }: { issues: readonly ReportIssue[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const title = t('report.issues');
  if (issues.length === 0) return <p className="mk-muted">{t('report.noIssues')}</p>;
  const ranked = KINDS.flatMap((kind) => issues.filter((one) => one.kind === kind));
  return (
    <div className="mk-tablewrap mk-stackable" tabIndex={0} role="group" aria-label={title}>
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('report.issue')}</th>
            <th>{t('report.kind')}</th>
            <th>{t('report.solution')}</th>
            <th>{t('report.ownerAndDue')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => (
            <tr key={one.id}>
              <td data-label={t('report.issue')} lang="th">
                <Link to={href(`/issues/${one.id}`)}>{one.title}</Link>
                {one.detail && <span className="mk-small mk-issuedetail">{one.detail}</span>}
                {one.localGovernment && (
                  <span className="mk-small mk-muted mk-issuedetail">{one.localGovernment.name}</span>
                )}
              </td>
              <td data-label={t('report.kind')}>
                {t(`reportKind.${one.kind}`)}
                <span className="mk-small mk-muted mk-issuedetail">{t(`reportModule.${one.module}`)}</span>
              </td>
              <td data-label={t('report.solution')} lang="th">
                {one.solution || <span className="mk-muted">{t('report.noSolution')}</span>}
              </td>
              <td data-label={t('report.ownerAndDue')} lang="th">
                {one.owner || <span className="mk-muted">{t('report.noOwner')}</span>}
                {one.dueOn && <span className="mk-small mk-issuedetail">{f.date(one.dueOn)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
