import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/shared/session';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../issue.css';
import { issuesOfVisit } from '../asked';
import { mayRaise } from '../issueWords';
import { IssueList, useUnsentIssues } from './IssueList';

/** What was found on a visit and is followed on its own: on the page of the visit. */
export function VisitIssues({ visit }: { visit: { id: string; localGovernmentCode: string } }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const issues = useQuery(issuesOfVisit(visit.id));
  const items = issues.data?.items ?? [];
  const unsent = useUnsentIssues(items, (said) => said.visitId === visit.id);
  return (
    <section className="mk-card" aria-labelledby="visit-issues">
      <div className="mk-cardhead">
        <h2 id="visit-issues">{t('issueHere.ofVisit')}</h2>
        {mayRaise(me) && (
          <Button
            component={Link}
            className="mk-noprint"
            to={href('/issues/new', { localGovernment: visit.localGovernmentCode, visit: visit.id })}
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
          >
            {t('issueHere.raiseHere')}
          </Button>
        )}
      </div>
      {issues.error ? (
        <Failed error={issues.error} retry={() => issues.refetch()} />
      ) : !issues.data ? (
        <Bones lines={2} />
      ) : items.length + unsent.length === 0 ? (
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('issueHere.ofVisitNone')}
        </p>
      ) : null}
      {/* what only this device has is told also where the server can't be reached */}
      {items.length + unsent.length > 0 && <IssueList issues={items} unsent={unsent} />}
    </section>
  );
}
