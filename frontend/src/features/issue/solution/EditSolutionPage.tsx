import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import type { Solution } from '@/api/types';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { IssueNav } from '../IssueNav';
import '../knowledge.css';
import { ofSolution, SolutionForm } from './SolutionForm';

/** The words of a solution are mended; where it helped stays. */
export default function EditSolutionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const solution = useQuery(getWithEtag('/api/v1/solutions/{id}', { params: { path: { id } } }));
  useTitle(t('solution.edit'));
  return (
    <>
      <IssueNav />
      {solution.data ? (
        <Form key={id} of={solution.data.data} etag={solution.data.etag} />
      ) : solution.error ? (
        <Failed error={solution.error} retry={() => solution.refetch()} />
      ) : (
        <Bones lines={8} height={26} />
      )}
    </>
  );
}

function Form({ of, etag }: { of: Solution; etag: string | null }) {
  const { t } = useTranslation();
  const href = useHref();
  const navigate = useNavigate();
  // as it was when it was opened: an open form isn't taken away
  const [may] = useState(() => of.actions.includes('CHANGE'));
  if (!may) {
    return (
      <Empty
        icon="lock"
        whole
        title={t('solution.mayNot')}
        text={t('solution.mayNotText')}
        action={<Link to={href(`/solutions/${of.id}`)}>{of.title}</Link>}
      />
    );
  }
  const back = () => navigate(href(`/solutions/${of.id}`), { replace: true });
  return (
    <>
      <Head title={t('solution.edit')} lead={<span lang="th">{of.title}</span>} />
      <div className="mk-card mk-longform">
        <SolutionForm
          values={ofSolution(of)}
          solution={of}
          etag={etag}
          draft={`solution.${of.id}`}
          onSaved={back}
          onClose={back}
        />
      </div>
    </>
  );
}
