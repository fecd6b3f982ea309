import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { API, getWithEtag } from '@/api/client';
import type { Visit } from '@/api/types';
import type { Waiting } from '@/shared/offline/store';
import { useWaitingAt } from '@/shared/offline/useOutbox';
import type { Raising } from '@/shared/raising';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import '../visit.css';
import { asWritten } from '../asWritten';
import { VisitNav } from '../VisitNav';
import { mendDraft } from './mendDraft';
import { VisitForm } from './VisitForm';
import { ofVisit, type VisitValues } from './visitValues';

/** A visit is changed; or, with `as=done`, one that was planned is recorded. What of it waits on this device is gone on from. */
export default function EditVisitPage({ raising }: { raising?: Raising }) {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const visit = useQuery(getWithEtag('/api/v1/visits/{id}', { params: { path: { id } } }));
  const waiting = useWaitingAt(`${API}/visits/${id}`);
  useTitle(t('visit.edit'));
  // which of two versions it is to be is said there first; and what a form didn't write can't be gone on from
  if (waiting && (waiting.state === 'CONFLICT' || !waiting.mend)) return <Navigate to="/queue" replace />;
  return (
    <>
      <VisitNav />
      {visit.error ? (
        <Failed error={visit.error} retry={() => visit.refetch()} />
      ) : visit.data && waiting !== undefined ? (
        <Form key={id} visit={visit.data.data} etag={visit.data.etag} waiting={waiting} raising={raising} />
      ) : (
        <Bones lines={10} height={22} />
      )}
    </>
  );
}

function Form({
  visit,
  etag,
  waiting,
  raising,
}: {
  visit: Visit;
  etag: string | null;
  waiting: Waiting | null;
  raising: Raising | undefined;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const href = useHref();
  const navigate = useNavigate();
  const [url] = useUrlState();
  const written = waiting?.mend?.values as Partial<VisitValues> | undefined;
  // what a form held besides what it sent, and all that was sent, whatever sent it
  const now = { ...ofVisit(asWritten(visit, waiting)), ...written };
  const recording = url.as === 'done' && now.state === 'PLANNED';
  const [begun] = useState(() => {
    return recording ? { ...now, state: 'DONE' as const, on: today } : now;
  });
  const back = () => navigate(href(`/visits/${visit.id}`), { replace: true });
  return (
    <>
      <Head
        title={t(recording ? 'visit.record' : 'visit.edit')}
        lead={<span lang="th">{visit.localGovernment.name}</span>}
      />
      {waiting && <p className="mk-note">{t('visit.waitingHere')}</p>}
      <div className="mk-card mk-longform">
        <VisitForm
          values={begun}
          visit={visit}
          etag={waiting?.ifMatch ?? etag}
          draft={waiting ? mendDraft(waiting) : `visit.${visit.id}${recording ? '.done' : ''}`}
          onSaved={back}
          raising={raising}
          onClose={back}
        />
      </div>
    </>
  );
}
