import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '@/api/client';
import { draftsOf } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { thaiReasons } from '@/shared/i18n';
import type { Waiting } from '@/shared/offline/store';
import { useWaitingAt } from '@/shared/offline/useOutbox';
import { useMe } from '@/shared/session';
import { REASONS } from '@/shared/status';
import { Bones, Empty, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState, withParams } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import '../issue.css';
import { IssueNav } from '../IssueNav';
import { emptyIssue, type IssueValues, MODULE_OF } from '../issueValues';
import { mayRaise } from '../issueWords';
import { newDraft } from '../newDraft';
import { IssueForm } from './IssueForm';
import { mendDraft } from './mendDraft';

/** Something is told; or, with `mend`, what waits on this device is mended. */
export default function NewIssuePage() {
  const { t } = useTranslation();
  const me = useMe();
  const [url] = useUrlState();
  const own = me.role === 'LOCAL' ? (me.scope.code ?? undefined) : undefined;
  const waiting = useWaitingAt(null, url.mend);
  const mended = waiting?.mend?.values as Partial<IssueValues> | undefined;
  const visitId = url.visit ?? mended?.visitId ?? undefined;
  useTitle(t('issue.new'));
  const visit = useQuery({
    ...get('/api/v1/visits/{id}', { params: { path: { id: visitId ?? '' } } }),
    enabled: visitId !== undefined,
    retry: false,
  });
  // who says only the visit says the place as well
  const code = own ?? url.localGovernment ?? (url.visit ? visit.data?.localGovernment.code : undefined);
  const place = useQuery({
    ...get('/api/v1/local-governments/{code}', { params: { path: { code: code ?? '' } } }),
    enabled: code !== undefined,
  });
  const about = REASONS.find((reason) => reason === url.about);
  // read by others than who tells it: in Thai, whatever language this screen is in
  const thai = useQuery({
    queryKey: ['thai', 'reason'],
    queryFn: thaiReasons,
    enabled: about !== undefined,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <IssueNav />
      {!mayRaise(me) ? (
        <Empty icon="lock" whole title={t('issue.notYours')} text={t('issue.notYoursText')} />
      ) : waiting === undefined ||
        (code !== undefined && place.isPending) ||
        (visitId !== undefined && visit.isPending) ||
        (about !== undefined && thai.isPending) ? (
        <Bones lines={10} height={22} />
      ) : (
        <Form
          key={[code, url.visit, url.about, url.raised, url.mend].join(' ')}
          place={code === undefined ? undefined : { code, name: place.data?.name ?? '' }}
          visitOn={visit.data?.on}
          waiting={waiting}
          about={about && { title: thai.data?.[about] ?? '', module: MODULE_OF[about] ?? null }}
        />
      )}
    </>
  );
}

function Form({
  place,
  visitOn,
  waiting,
  about,
}: {
  place: { code: string; name: string } | undefined;
  visitOn: string | null | undefined;
  waiting: Waiting | null;
  /** What it begins with when it is about a reason. */
  about: Pick<IssueValues, 'title' | 'module'> | undefined;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const today = useToday();
  const [url] = useUrlState();
  const [begun] = useState(() =>
    emptyIssue({
      localGovernmentCode: place?.code ?? null,
      placeName: place?.name ?? '',
      provinceCode: me.scope.provinceCode ?? null,
      visitId: url.visit ?? null,
      raisedOn: visitOn ?? today,
      ...about,
      ...(waiting?.mend?.values as Partial<IssueValues> | undefined),
    }),
  );
  const { visit, raised } = url;
  const draft = newDraft({ localGovernment: place?.code, visit, about: about && url.about, raised });
  // others of the same visit that couldn't be sent with it
  const [others] = useState(() => {
    if (!visit || waiting) return [];
    const kept = Object.entries(draftsOf(/^issue\.new\./)) as [string, Draft<IssueValues>][];
    return kept.flatMap(([name, { values }]) => {
      const { id, title = '', localGovernmentCode, visitId } = values;
      const asked = { localGovernment: localGovernmentCode ?? undefined, visit, raised: id };
      return id && visitId === visit && name !== draft && name === newDraft(asked) ? [{ asked, title }] : [];
    });
  });
  const name = place?.name || (begun.visitId ? begun.placeName : '');
  return (
    <>
      <Head title={t('issue.new')} lead={name ? <span lang="th">{name}</span> : t('issueForm.lead')} />
      {others.length > 0 && (
        <p className="mk-note">
          <span>
            {t('issueForm.alsoUnsent')}{' '}
            {others.map(({ asked, title }, i) => (
              <Fragment key={asked.raised}>
                {i > 0 && ' · '}
                <Link to={withParams('/issues/new', asked)}>{title}</Link>
              </Fragment>
            ))}
          </span>
        </p>
      )}
      <IssueForm
        values={begun}
        etag={waiting?.ifMatch}
        draft={waiting ? mendDraft(waiting) : draft}
        visitOn={visitOn}
        onSaved={(issue) => navigate(href(`/issues/${issue.id}`), { replace: true })}
        onClose={() => navigate(-1)}
      />
    </>
  );
}
