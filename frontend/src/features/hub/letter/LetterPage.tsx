import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import { OfOffice } from '@/shared/letter/OfOffice';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { LetterForm } from './LetterForm';

/** The words of a province's invitations. */
export default function LetterPage() {
  const { t } = useTranslation();
  useTitle(t('hubNav.hub-letter'));
  return (
    <>
      <HubNav />
      <Head title={t('hubNav.hub-letter')} lead={t('hubLetter.lead')} />
      <OfOffice>{(province) => <Letter province={province} />}</OfOffice>
    </>
  );
}

function Letter({ province }: { province: string }) {
  const template = useQuery(
    getWithEtag('/api/v1/hubs/letter-templates/{province}', { params: { path: { province } } }),
  );
  if (template.error) return <Failed error={template.error} retry={() => template.refetch()} />;
  if (!template.data) return <Bones lines={12} />;
  const { data, etag } = template.data;
  return <LetterForm key={province} template={data} etag={etag} />;
}
