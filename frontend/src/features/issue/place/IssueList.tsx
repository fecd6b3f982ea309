import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Issue, SaveIssue } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Waiting } from '@/shared/offline/store';
import { useWaiting } from '@/shared/offline/useOutbox';
import { Chip } from '@/shared/ui/Chip';
import { useHref } from '@/shared/url';
import { issueAt } from '../asked';
import { IssueChip, KindAndModule, SeverityMark } from '../IssueChip';

const saidBy = (row: Waiting) => JSON.parse(row.json ?? '{}') as Partial<SaveIssue>;

/** New ones that were written on this device and aren't with the server, of a place or a visit. */
export function useUnsentIssues(known: readonly Issue[], belongs: (said: Partial<SaveIssue>) => boolean) {
  const there = new Set(known.map((one) => issueAt(one.id)));
  return (useWaiting() ?? []).filter(
    (row) => row.kind === 'ISSUE' && row.state !== 'DRAFT' && !there.has(row.url) && belongs(saidBy(row)),
  );
}

/** Issues in a card of something else, the overdue first. */
export function IssueList({ issues, unsent }: { issues: readonly Issue[]; unsent: readonly Waiting[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const ordered = [...issues].sort((a, b) => Number(b.overdue) - Number(a.overdue));
  return (
    <ul className="mk-plainlist">
      {unsent.map((row) => (
        <li key={row.id}>
          <Link to="/queue">{saidBy(row).title}</Link>
          <span style={{ display: 'block' }}>
            <Chip icon="clock" look="exempt">
              {t('issueHere.notSent')}
            </Chip>
          </span>
        </li>
      ))}
      {ordered.map((one) => (
        <li key={one.id}>
          <Link to={href(`/issues/${one.id}`)}>{one.title}</Link>
          <div className="mk-inline" style={{ display: 'flex', gap: '4px 8px', marginTop: 2 }}>
            <IssueChip state={one.state} />
            {one.severity === 'HIGH' && <SeverityMark of={one.severity} />}
            {one.overdue && (
              <Chip icon="warning" look="incomplete">
                {t('issue.overdue')} · {f.date(one.dueOn)}
              </Chip>
            )}
          </div>
          <span className="mk-small mk-muted">
            <KindAndModule of={one} /> ·{' '}
            {one.holder
              ? t('issue.holderSince', { date: f.date(one.holder.since), n: f.n(one.holder.days) })
              : f.date(one.resolvedOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
