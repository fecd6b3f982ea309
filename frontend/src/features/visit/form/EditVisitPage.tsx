import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { getWithEtag } from '@/api/client';
import type { Visit } from '@/api/types';
import { useMe } from '@/shared/session';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { VisitForm } from './VisitForm';
import { ofVisit } from './visitValues';

/** A visit is changed; or, with `as=done`, one that was planned is recorded. */
export default function EditVisitPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const visit = useQuery(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
  useTitle(t('visit.edit'));
  return (
    <>
      <VisitNav />
      {visit.error ? (
        <Failed error={visit.error} retry={() => visit.refetch()} />
      ) : visit.data ? (
        <Form key={id} visit={visit.data.data} etag={visit.data.etag} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Form({ visit, etag }: { visit: Visit; etag: string | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const [url] = useUrlState();
  const recording = url.as === 'done' && visit.state === 'PLANNED';
  const [begun] = useState(() => {
    const now = ofVisit(visit);
    return recording ? { ...now, state: 'DONE' as const, on: me.today } : now;
  });
  const back = () => navigate(href(`/visits/${visit.id}`), { replace: true });
  return (
    <>
      <Head
        title={t(recording ? 'visit.record' : 'visit.edit')}
        lead={<span lang="th">{visit.localGovernment.name}</span>}
      />
      <div className="mk-card mk-visitform">
        <VisitForm
          values={begun}
          visit={visit}
          etag={etag}
          draft={`visit.${visit.id}${recording ? '.done' : ''}`}
          onSaved={back}
          onClose={back}
        />
      </div>
    </>
  );
}
