import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getWithEtag } from '@/api/client';
import { can, mayWriteIn, useMe, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ProvinceSelect } from '@/shared/ui/places';
import { HubNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { LetterForm } from './LetterForm';

/** The words of a province's invitations. */
export default function LetterPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { province } = useScope();
  const [, change] = useUrlState();
  useTitle(t('hubNav.hub-letter'));
  const may = can(me, 'PROVINCE') && (!province || mayWriteIn(me, province));
  const template = useQuery({
    ...getWithEtag('/api/v1/hubs/letter-templates/{province}', {
      params: { path: { province: province ?? '' } },
    }),
    enabled: may && province !== undefined,
  });
  return (
    <>
      <HubNav />
      <Head title={t('hubNav.hub-letter')} lead={t('letter.lead')} />
      {me.scope.level === 'NATION' && (
        <search className="mk-filters mk-noprint">
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        </search>
      )}
      {!may ? (
        <div className="mk-card">
          <Empty icon="lock" title={t('letter.notYours')} text={t('letter.notYoursText')} />
        </div>
      ) : province === undefined ? (
        <div className="mk-card">
          <Empty icon="map" title={t('hub.provinceFirst')} text={t('letter.provinceFirst')} />
        </div>
      ) : template.error ? (
        <Failed error={template.error} retry={() => template.refetch()} />
      ) : !template.data ? (
        <Bones lines={12} />
      ) : (
        <LetterForm
          key={`${province} ${template.data.data.own}`}
          template={template.data.data}
          etag={template.data.etag}
        />
      )}
    </>
  );
}
