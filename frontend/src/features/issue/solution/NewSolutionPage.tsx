import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { Issue } from '@/api/types';
import { can, useMe } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { IssueNav } from '../IssueNav';
import '../knowledge.css';
import { newSolution, SolutionForm } from './SolutionForm';

/** What worked is proposed for everybody: from an issue that it solved, or written anew. */
export default function NewSolutionPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [{ issue: id }] = useUrlState();
  useTitle(t(can(me, 'DEPARTMENT') ? 'solution.new' : 'solution.propose'));
  const issue = useQuery({
    ...get('/api/v1/issues/{id}', { params: { path: { id: id ?? '' } } }),
    enabled: id !== undefined,
  });
  return (
    <>
      <IssueNav />
      {!can(me, 'DEPARTMENT', 'PROVINCE') ? (
        <Empty icon="lock" whole title={t('solution.notYours')} text={t('solution.notYoursText')} />
      ) : id === undefined || issue.data ? (
        <Form key={id ?? ''} issue={issue.data} />
      ) : issue.error ? (
        <Failed error={issue.error} retry={() => issue.refetch()} />
      ) : (
        <Bones lines={8} height={26} />
      )}
    </>
  );
}

function Form({ issue }: { issue: Issue | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const department = can(me, 'DEPARTMENT');
  const [values] = useState(() =>
    newSolution(
      issue && {
        title: issue.title,
        text: issue.solution ?? '',
        module: issue.module,
        fromIssueId: issue.id,
      },
    ),
  );
  // as it was when it was opened: an open form isn't taken away
  const [solved] = useState(() => !issue || issue.state === 'RESOLVED');
  if (!solved) {
    return (
      <Empty
        icon="lock"
        whole
        title={t('solution.notSolved')}
        text={t('solution.notSolvedText')}
        action={<Link to={href(`/issues/${issue?.id}`)}>{issue?.title}</Link>}
      />
    );
  }
  return (
    <>
      <Head
        title={t(department ? 'solution.new' : 'solution.propose')}
        lead={t(department ? 'solution.newLead' : 'solution.proposeLead')}
      />
      <div className="mk-card mk-longform">
        <SolutionForm
          values={values}
          draft={`solution.new.${issue?.id ?? ''}`}
          onSaved={(saved) => navigate(href(`/solutions/${saved.id}`), { replace: true })}
          onClose={() => navigate(-1)}
        />
      </div>
    </>
  );
}
