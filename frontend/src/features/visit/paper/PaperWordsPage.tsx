import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import type { VisitPaper } from '@/api/types';
import { OfOffice } from '@/shared/letter/OfOffice';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { PAPERS_AFTER, PAPERS_BEFORE } from '../papers';
import { VisitNav } from '../VisitNav';
import { PaperWordsForm } from './PaperWordsForm';

const PAPERS: readonly VisitPaper[] = [...PAPERS_BEFORE, ...PAPERS_AFTER];

/** The words of the papers of a province's visits. */
export default function PaperWordsPage() {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  const paper = PAPERS.find((each) => each === url.paper) ?? 'TRAINER_REQUEST';
  useTitle(t('visitNav.visit-papers'));
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.visit-papers')} lead={t('paperWords.lead')} />
      <OfOffice
        filters={
          <Select
            label={t('paperWords.paper')}
            allowDeselect={false}
            value={paper}
            data={PAPERS.map((value) => ({ value, label: t(`paper.${value}`) }))}
            onChange={(value) => change({ paper: value })}
          />
        }
      >
        {(province) => <Paper province={province} paper={paper} />}
      </OfOffice>
    </>
  );
}

function Paper({ province, paper }: { province: string; paper: VisitPaper }) {
  const words = useQuery(
    getWithEtag('/api/v1/visits/paper-words/{province}/{paper}', { params: { path: { province, paper } } }),
  );
  if (words.error) return <Failed error={words.error} retry={() => words.refetch()} />;
  if (!words.data) return <Bones lines={12} />;
  const { data, etag } = words.data;
  return <PaperWordsForm key={`${province} ${paper}`} of={data} etag={etag} />;
}
