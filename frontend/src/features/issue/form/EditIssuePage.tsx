import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { Issue } from '@/api/types';
import type { Waiting } from '@/shared/offline/store';
import { useWaitingAt } from '@/shared/offline/useOutbox';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../issue.css';
import { issueAt, issueOf } from '../asked';
import { IssueNav } from '../IssueNav';
import { asWritten, type IssueValues, ofIssue } from '../issueValues';
import { mayDo } from '../issueWords';
import { IssueForm } from './IssueForm';
import { mendDraft } from './mendDraft';

/** An issue is changed. What of it waits on this device is gone on from. */
export default function EditIssuePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const issue = useQuery(issueOf(id));
  const waiting = useWaitingAt(issueAt(id));
  useTitle(t('issue.edit'));
  // which of two versions it is to be is said there first
  if (waiting?.state === 'CONFLICT') return <Navigate to="/queue" replace />;
  return (
    <>
      <IssueNav />
      {issue.data && waiting !== undefined ? (
        <Form key={id} issue={issue.data.data} etag={issue.data.etag} waiting={waiting} />
      ) : issue.error ? (
        <Failed error={issue.error} retry={() => issue.refetch()} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Form({ issue, etag, waiting }: { issue: Issue; etag: string | null; waiting: Waiting | null }) {
  const { t } = useTranslation();
  const href = useHref();
  const navigate = useNavigate();
  const [begun] = useState(() => ({
    ...ofIssue(asWritten(issue, waiting)),
    ...(waiting?.mend?.values as Partial<IssueValues> | undefined),
  }));
  // as it was when it was opened: an open form isn't taken away
  const [may] = useState(() => mayDo(issue, 'CHANGE'));
  if (!may) {
    return (
      <Empty
        icon="lock"
        whole
        title={t('issueForm.mayNot')}
        text={t('issueForm.mayNotText')}
        action={<Link to={href(`/issues/${issue.id}`)}>{issue.title}</Link>}
      />
    );
  }
  const back = () => navigate(href(`/issues/${issue.id}`), { replace: true });
  return (
    <>
      <Head
        title={t('issue.edit')}
        lead={
          <span lang="th">
            {issue.localGovernment?.name ?? t('issue.ofProvinceNamed', { name: issue.province.name })}
          </span>
        }
      />
      {waiting && <p className="mk-note">{t('issue.waitingHere')}</p>}
      <IssueForm
        values={begun}
        issue={issue}
        etag={waiting?.ifMatch ?? etag}
        draft={waiting ? mendDraft(waiting) : `issue.${issue.id}`}
        onSaved={back}
        onClose={back}
      />
    </>
  );
}
