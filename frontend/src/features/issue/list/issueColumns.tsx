import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Issue } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Column } from '@/shared/table/DataTable';
import { useHref } from '@/shared/url';
import { IssueChip, KindAndModule, SeverityMark } from '../IssueChip';

/** What is told of each issue in a table; its province where they are of several. */
export function useIssueColumns(province: string | undefined): Column<Issue>[] {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return [
    {
      key: 'title',
      label: t('issue.title'),
      cell: (issue) => (
        <>
          <Link to={href(`/issues/${issue.id}`)}>{issue.title}</Link>
          <span className="mk-small mk-muted" style={{ display: 'block', fontWeight: 400 }}>
            <KindAndModule of={issue} />
            {issue.commentCount > 0 && ` · ${t('issue.comments', { n: f.n(issue.commentCount) })}`}
          </span>
        </>
      ),
    },
    {
      key: 'place',
      label: t('issue.place'),
      sort: 'localGovernment',
      cell: (issue) => (
        <span lang="th">
          {issue.localGovernment?.name ?? t('issue.ofProvince')}
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {issue.localGovernment?.district.name ?? issue.province.name}
            {issue.localGovernment && !province && ` · ${issue.province.name}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      label: t('issue.state'),
      sort: 'state',
      cell: (issue) => <IssueChip state={issue.state} />,
    },
    {
      key: 'severity',
      label: t('issue.severity'),
      sort: 'severity',
      cell: (issue) => <SeverityMark of={issue.severity} />,
    },
    {
      key: 'holder',
      label: t('issue.holder'),
      sort: 'since',
      cell: (issue) =>
        issue.holder ? (
          <>
            {t(`issueSide.${issue.holder.side}`)}
            <span className="mk-small mk-muted mk-nowrap" style={{ display: 'block' }}>
              {t('issue.holderSince', { date: f.date(issue.holder.since), n: f.n(issue.holder.days) })}
            </span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'due',
      label: t('issue.dueOn'),
      sort: 'dueOn',
      cell: (issue) => (
        <span className={`mk-nowrap ${issue.overdue ? 'mk-down' : ''}`}>
          {f.date(issue.dueOn)}
          {issue.overdue && (
            <span className="mk-small" style={{ display: 'block' }}>
              {t('issue.overdue')}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'owner',
      label: t('issue.owner'),
      optional: true,
      cell: (issue) => issue.owner?.name ?? '–',
    },
    {
      key: 'raised',
      label: t('issue.raisedOn'),
      sort: 'raisedOn',
      cell: (issue) => <span className="mk-nowrap">{f.date(issue.raisedOn)}</span>,
    },
    {
      key: 'by',
      label: t('issue.raisedBy'),
      optional: true,
      cell: (issue) => issue.raisedBy.name,
    },
    {
      key: 'took',
      label: t('issue.daysToResolve'),
      optional: true,
      numeric: true,
      cell: (issue) => (issue.daysToResolve == null ? '–' : t('issue.days', { n: f.n(issue.daysToResolve) })),
    },
    {
      key: 'solution',
      label: t('issue.solution'),
      optional: true,
      cell: (issue) => <span className="mk-small mk-clip">{issue.solution ?? '–'}</span>,
    },
    {
      key: 'code',
      label: t('issue.code'),
      optional: true,
      cell: (issue) => issue.code ?? '–',
    },
    {
      key: 'changed',
      label: t('issue.changedAt'),
      sort: 'changedAt',
      optional: true,
      cell: (issue) => <span className="mk-nowrap">{f.moment(issue.changedAt)}</span>,
    },
  ];
}
