import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
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
      ) : issue.error ? (
        <Failed error={issue.error} retry={() => issue.refetch()} />
      ) : id !== undefined && !issue.data ? (
        <Bones lines={8} height={26} />
      ) : (
        <Form key={id ?? ''} issue={issue.data} />
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
  return (
    <>
      <Head
        title={t(department ? 'solution.new' : 'solution.propose')}
        lead={t(department ? 'solution.newLead' : 'solution.proposeLead')}
      />
      <div className="mk-card mk-solutionform">
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
