import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Issue } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Waiting } from '@/shared/offline/store';
import { Chip } from '@/shared/ui/Chip';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { IssueChip, SeverityMark } from '../IssueChip';

/** Where an issue stands: how far, whose turn since when, what of it waits here, with which one it goes on. */
export function Standing({ issue, row }: { issue: Issue; row: Waiting | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <IssueChip state={issue.state} />
        <SeverityMark of={issue.severity} />
        {issue.overdue && (
          <Chip icon="warning" look="incomplete">
            {t('issue.overdue')} · {f.date(issue.dueOn)}
          </Chip>
        )}
        {issue.holder && (
          <span>
            {t('issue.side')} <strong>{t(`issueSide.${issue.holder.side}`)}</strong>{' '}
            <span className="mk-muted">
              {t('issue.holderSince', { date: f.date(issue.holder.since), n: f.n(issue.holder.days) })}
            </span>
          </span>
        )}
        {row && (
          <Link to="/queue">
            <Chip icon="clock" look="exempt">
              {row.state === 'WAITING' ? t('issue.waits') : t(`queueState.${row.state}`)}
            </Chip>
          </Link>
        )}
      </div>
      {issue.mergedInto && (
        <p className="mk-note">
          <Icon name="copy" size={18} />
          <span>
            {t('issue.mergedInto')}{' '}
            {issue.mergedIntoIssue ? (
              <Link to={href(`/issues/${issue.mergedInto}`)}>{issue.mergedIntoIssue.title}</Link>
            ) : (
              t('issueTalk.otherUnknown')
            )}
          </span>
        </p>
      )}
    </>
  );
}
