import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import { IssueNav } from '../IssueNav';
import '../knowledge.css';
import { ofSolution, SolutionForm } from './SolutionForm';

/** The words of a solution are mended; where it helped stays. */
export default function EditSolutionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const navigate = useNavigate();
  const solution = useQuery(getWithEtag('/api/v1/solutions/{id}', { params: { path: { id } } }));
  useTitle(t('solution.edit'));
  const back = () => navigate(href(`/solutions/${id}`), { replace: true });
  return (
    <>
      <IssueNav />
      {solution.error ? (
        <Failed error={solution.error} retry={() => solution.refetch()} />
      ) : !solution.data ? (
        <Bones lines={8} height={26} />
      ) : (
        <>
          <Head title={t('solution.edit')} lead={<span lang="th">{solution.data.data.title}</span>} />
          <div className="mk-card mk-solutionform">
            <SolutionForm
              key={id}
              values={ofSolution(solution.data.data)}
              solution={solution.data.data}
              etag={solution.data.etag}
              draft={`solution.${id}`}
              onSaved={back}
              onClose={back}
            />
          </div>
        </>
      )}
    </>
  );
}
