import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { Waiting } from '@/shared/offline/store';
import { useWaitingAt } from '@/shared/offline/useOutbox';
import { useMe } from '@/shared/session';
import { REASONS } from '@/shared/status';
import { Bones, Empty, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import '../issue.css';
import { IssueNav } from '../IssueNav';
import { emptyIssue, type IssueValues, MODULE_OF } from '../issueValues';
import { mayRaise } from '../issueWords';
import { IssueForm } from './IssueForm';
import { mendDraft } from './mendDraft';

/** Something is told; or, with `mend`, what waits on this device is mended. */
export default function NewIssuePage() {
  const { t } = useTranslation();
  const me = useMe();
  const [url] = useUrlState();
  const own = me.role === 'LOCAL' ? (me.scope.code ?? undefined) : undefined;
  const code = own ?? url.localGovernment;
  const waiting = useWaitingAt(null, url.mend);
  useTitle(t('issue.new'));
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: code ?? '' } } }),
    enabled: code !== undefined,
  });
  const visit = useQuery({
    ...get('/api/v1/visits/{id}', { params: { path: { id: url.visit ?? '' } } }),
    enabled: url.visit !== undefined,
    retry: false,
  });
  return (
    <>
      <IssueNav />
      {!mayRaise(me) ? (
        <Empty icon="lock" whole title={t('issue.notYours')} text={t('issue.notYoursText')} />
      ) : waiting === undefined ||
        (code !== undefined && place.isPending) ||
        (url.visit !== undefined && visit.isPending) ? (
        <Bones lines={10} height={22} />
      ) : (
        <Form
          key={code ?? ''}
          place={code === undefined ? undefined : { code, name: place.data?.name ?? '' }}
          visitOn={visit.data?.on}
          waiting={waiting}
        />
      )}
    </>
  );
}

function Form({
  place,
  visitOn,
  waiting,
}: {
  place: { code: string; name: string } | undefined;
  visitOn: string | null | undefined;
  waiting: Waiting | null;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const today = useToday();
  const [url] = useUrlState();
  const about = REASONS.find((reason) => reason === url.about);
  const [begun] = useState(() =>
    emptyIssue({
      localGovernmentCode: place?.code ?? null,
      placeName: place?.name ?? '',
      provinceCode: me.scope.provinceCode ?? null,
      visitId: url.visit ?? null,
      raisedOn: visitOn ?? today,
      ...(about && { title: t(`reason.${about}`), module: MODULE_OF[about] ?? null }),
      ...(waiting?.mend?.values as Partial<IssueValues> | undefined),
    }),
  );
  const of = [place?.code ?? '', url.visit, about].filter((part) => part !== undefined).join('.');
  return (
    <>
      <Head
        title={t('issue.new')}
        lead={place?.name ? <span lang="th">{place.name}</span> : t('issueForm.lead')}
      />
      <IssueForm
        values={begun}
        etag={waiting?.ifMatch}
        draft={waiting ? mendDraft(waiting) : `issue.new.${of}`}
        visitOn={visitOn}
        onSaved={(issue) => navigate(href(`/issues/${issue.id}`), { replace: true })}
        onClose={() => navigate(-1)}
      />
    </>
  );
}
