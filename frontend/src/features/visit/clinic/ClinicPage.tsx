import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import type { Clinic } from '@/api/types';
import { useMe, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { maySeeTo, maySeeToClinic } from '../visitWords';
import { ClinicForm } from './ClinicForm';

/** A clinic is entered, or changed; below one that is there is what the app puts beside it. */
export function ClinicView({ children }: { children?: (clinic: Clinic) => ReactNode }) {
  const { id } = useParams();
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { province } = useScope();
  const [, change] = useUrlState();
  useTitle(t(id ? 'clinic.edit' : 'clinic.new'));
  const clinic = useQuery({
    ...getWithEtag('/api/v1/clinics/{id}', { params: { path: { id: id ?? '' } } }),
    enabled: id !== undefined,
  });
  const back = () => navigate(href('/clinics'), { replace: true });
  const of = clinic.data?.data.provinceCode ?? province;
  return (
    <>
      <VisitNav />
      <Head title={t(id ? 'clinic.edit' : 'clinic.new')} lead={t('clinic.lead')} />
      {!maySeeTo(me) || (clinic.data && !maySeeToClinic(me, clinic.data.data)) ? (
        <Empty icon="lock" title={t('visit.notYours')} text={t('visit.notYoursText')} />
      ) : clinic.error ? (
        <Failed error={clinic.error} retry={() => clinic.refetch()} />
      ) : id !== undefined && !clinic.data ? (
        <Bones lines={10} height={22} />
      ) : of === undefined ? (
        <div className="mk-card mk-longform">
          <ProvinceSelect onChange={(code) => change({ province: code })} />
        </div>
      ) : (
        <div className="mk-grid mk-longform">
          <div className="mk-card">
            <ClinicForm
              key={of}
              province={of}
              clinic={clinic.data?.data}
              etag={clinic.data?.etag}
              onSaved={back}
              onClose={back}
            />
          </div>
          {clinic.data && children?.(clinic.data.data)}
        </div>
      )}
    </>
  );
}
