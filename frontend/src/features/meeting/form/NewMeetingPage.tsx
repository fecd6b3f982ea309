import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import type { MeetingKind, SaveMeeting } from '@/api/types';
import { dropDraft, readDraft } from '@/shared/form/draft';
import type { Draft } from '@/shared/form/useDraftForm';
import { newId } from '@/shared/newId';
import { useMe, useProvinceName, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../meeting.css';
import { earlierMeetings } from '../asked';
import { MeetingNav } from '../MeetingNav';
import { type MeetingValues, valuesOf } from '../meetingValues';
import { KINDS, mayMeet } from '../meetingWords';
import { MeetingForm } from './MeetingForm';
import { Proposed } from './Proposed';

/** A new meeting, which proposes itself from what the province has to speak about. */
export default function NewMeetingPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [url, change] = useUrlState();
  const { province } = useScope();
  const kind = KINDS.find((one) => one === url.kind) ?? 'MONTHLY_SUMMARY';
  useTitle(t('meeting.new'));
  const on = url.on;
  const proposal = useQuery({
    ...get('/api/v1/meetings/proposal', { params: { query: { province: province ?? '', kind, on } } }),
    enabled: province !== undefined && mayMeet(me),
    // what is being filled in isn't proposed anew under the hand
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const earlier = useQuery({
    ...earlierMeetings(province ?? '', kind, null),
    enabled: province !== undefined && mayMeet(me),
  });
  return (
    <>
      <MeetingNav />
      {!mayMeet(me) ? (
        <Empty icon="lock" whole title={t('meetingForm.notYours')} text={t('meetingForm.notYoursText')} />
      ) : province === undefined ? (
        <>
          <Head title={t('meeting.new')} lead={t('meetingForm.whichProvince')} />
          <div className="mk-card mk-longform">
            <ProvinceSelect required onChange={(code) => change({ province: code, district: null })} />
          </div>
        </>
      ) : proposal.error ? (
        <>
          <Head title={t('meeting.new')} />
          <Failed error={proposal.error} retry={() => proposal.refetch()} />
        </>
      ) : proposal.data && !earlier.isPending ? (
        <Form
          key={`${province}.${kind}`}
          kind={kind}
          province={province}
          proposal={proposal.data}
          last={earlier.data?.items[0]}
        />
      ) : (
        <Bones lines={12} height={22} />
      )}
    </>
  );
}

function Form({
  kind,
  province,
  proposal,
  last,
}: {
  kind: MeetingKind;
  province: string;
  proposal: SaveMeeting;
  last: Parameters<typeof Proposed>[0]['last'];
}) {
  const { t } = useTranslation();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const [, change] = useUrlState();
  const draft = `meeting.new.${province}.${kind}`;
  const [proposed, setProposed] = useState(() => valuesOf(newId(), proposal));
  const [before] = useState(() => readDraft<Draft<MeetingValues>>(draft));
  const [goesOn, setGoesOn] = useState(before?.values !== undefined);
  return (
    <>
      <Head
        title={t('meeting.new')}
        lead={`${t(`meetingKind.${kind}`)} · ${t('place.provinceOf', { name: nameOf(province) })}`}
      />
      <MeetingForm
        key={proposed.id}
        values={proposed}
        draft={draft}
        lead={
          goesOn ? (
            <p className="mk-note">
              <Icon name="pencil" size={18} />
              <span>
                {t('proposed.goesOn')}{' '}
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    dropDraft(draft);
                    setProposed(valuesOf(newId(), proposal));
                    setGoesOn(false);
                  }}
                >
                  {t('proposed.anew')}
                </Button>
              </span>
            </p>
          ) : (
            <Proposed values={proposed} last={last} />
          )
        }
        onKindOrPlace={(nextKind, nextProvince) =>
          change({ kind: nextKind, province: nextProvince, district: null }, { replace: true })
        }
        onSaved={(meeting) => navigate(href(`/meetings/${meeting.id}`), { replace: true })}
        onClose={() => navigate(-1)}
      />
    </>
  );
}
