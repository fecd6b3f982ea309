import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/shared/session';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { issuesOfVisit } from '../asked';
import { mayRaise } from '../issueWords';
import { IssueList, useUnsentIssues } from './IssueList';

/** A visit that issues are found on. */
export interface OfVisit {
  id: string;
  localGovernmentCode: string;
}

/** Leads to the form, where the role may raise issues. */
export function RaiseHere({ visit }: { visit: OfVisit }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  if (!mayRaise(me)) return null;
  return (
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
  );
}

/** Those of one visit, also what only this device has. */
export function FoundOn({ visit }: { visit: OfVisit }) {
  const { t } = useTranslation();
  const issues = useQuery(issuesOfVisit(visit.id));
  const items = issues.data?.items ?? [];
  const unsent = useUnsentIssues(items, (said) => said.visitId === visit.id);
  return (
    <>
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
    </>
  );
}
