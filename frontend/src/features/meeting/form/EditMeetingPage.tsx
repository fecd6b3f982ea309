import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useProvinceName } from '@/shared/session';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../meeting.css';
import { meetingOf } from '../asked';
import { MeetingNav } from '../MeetingNav';
import { ofMeeting } from '../meetingValues';
import { mayDo } from '../meetingWords';
import { useMeetingName } from '../useMeetingName';
import { Leftover } from './Leftover';
import { MeetingForm } from './MeetingForm';

/** A meeting is prepared further, or written down while it goes on. */
export default function EditMeetingPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const meeting = useQuery(meetingOf(id));
  useTitle(t('meeting.edit'));
  return (
    <>
      <MeetingNav />
      {meeting.data ? (
        <Form key={id} meeting={meeting.data.data} etag={meeting.data.etag} />
      ) : meeting.error ? (
        <Failed error={meeting.error} retry={() => meeting.refetch()} />
      ) : (
        <Bones lines={12} height={22} />
      )}
    </>
  );
}

function Form({ meeting, etag }: { meeting: Meeting; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useMeetingName();
  const provinceName = useProvinceName();
  const [begun] = useState(() => ofMeeting(meeting));
  // as it was when it was opened: an open form isn't taken away
  const [may] = useState(() => mayDo(meeting, 'CHANGE'));
  const name = nameOf(meeting);
  const draft = `meeting.${meeting.id}`;
  if (!may) {
    return (
      <>
        <Empty
          icon="lock"
          whole
          title={t('meetingForm.mayNot')}
          text={t(meeting.state === 'CLOSED' ? 'meetingForm.isClosed' : 'meetingForm.notYoursText')}
          action={<Link to={href(`/meetings/${meeting.id}`)}>{name}</Link>}
        />
        <Leftover draft={draft} />
      </>
    );
  }
  const back = () => navigate(href(`/meetings/${meeting.id}`), { replace: true });
  return (
    <>
      <Head
        title={name}
        lead={`${t('place.provinceOf', { name: provinceName(meeting.provinceCode, meeting.province.name) })} · ${f.date(meeting.on)}`}
      />
      <MeetingForm values={begun} meeting={meeting} etag={etag} draft={draft} onSaved={back} onClose={back} />
    </>
  );
}
