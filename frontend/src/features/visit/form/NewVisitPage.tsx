import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { VisitMode } from '@/api/types';
import { isIsoDate } from '@/shared/dates';
import type { Waiting } from '@/shared/offline/store';
import { useWaitingAt } from '@/shared/offline/useOutbox';
import type { Raising } from '@/shared/raising';
import { useMe } from '@/shared/session';
import { Bones, Empty, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import '../visit.css';
import { VisitNav } from '../VisitNav';
import { MODES, maySeeTo } from '../visitWords';
import { mendDraft } from './mendDraft';
import { VisitForm } from './VisitForm';
import { emptyVisit, type VisitValues } from './visitValues';

/** A visit is planned, or one that was is recorded; or, with `mend`, one that waits on this device is mended. */
export default function NewVisitPage({ raising }: { raising?: Raising }) {
  const { t } = useTranslation();
  const me = useMe();
  const [url] = useUrlState();
  const code = url.localGovernment;
  const waiting = useWaitingAt(null, url.mend);
  useTitle(t('visit.new'));
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: code ?? '' } } }),
    enabled: code !== undefined,
  });
  return (
    <>
      <VisitNav />
      {!maySeeTo(me) ? (
        <Empty icon="lock" whole title={t('visit.notYours')} text={t('visit.notYoursText')} />
      ) : waiting === undefined || (code !== undefined && place.isPending) ? (
        <Bones lines={10} height={22} />
      ) : (
        <Form
          key={code ?? ''}
          code={code}
          name={place.data?.name ?? ''}
          waiting={waiting}
          raising={raising}
        />
      )}
    </>
  );
}

function Form({
  code,
  name,
  waiting,
  raising,
}: {
  code: string | undefined;
  name: string;
  waiting: Waiting | null;
  raising: Raising | undefined;
}) {
  const { t } = useTranslation();
  const href = useHref();
  const navigate = useNavigate();
  const [url] = useUrlState();
  const today = useToday();
  const [begun] = useState(() => {
    const planned = url.as === 'plan';
    const on = url.on !== undefined && isIsoDate(url.on) ? url.on : null;
    const mode = MODES.find((one) => one === url.mode) satisfies VisitMode | undefined;
    return emptyVisit({
      state: planned ? 'PLANNED' : 'DONE',
      localGovernmentCode: code ?? null,
      placeName: name,
      ...(mode && { mode }),
      plannedOn: planned ? on : null,
      on: planned ? null : (on ?? today),
      ...(waiting?.mend?.values as Partial<VisitValues> | undefined),
    });
  });
  return (
    <>
      <Head title={t('visit.new')} lead={name ? <span lang="th">{name}</span> : t('visit.newLead')} />
      <div className="mk-card mk-longform">
        <VisitForm
          values={begun}
          etag={waiting?.ifMatch}
          draft={waiting ? mendDraft(waiting) : `visit.new.${code ?? ''}`}
          onSaved={(visit) => navigate(href(`/visits/${visit.id}`), { replace: true })}
          raising={raising}
          onClose={() => navigate(-1)}
        />
      </div>
    </>
  );
}
