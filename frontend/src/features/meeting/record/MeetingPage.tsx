import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ifMatch, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { useProvinceName } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import '../meeting.css';
import { meetingOf } from '../asked';
import { shownTimes } from '../clockTime';
import { MeetingChip } from '../MeetingChip';
import { MeetingNav } from '../MeetingNav';
import { mayDo } from '../meetingWords';
import { useMeetingName } from '../useMeetingName';
import { About } from './About';
import { Actions } from './Actions';
import { Agenda } from './Agenda';
import { Attendance } from './Attendance';
import { CloseDialog } from './CloseDialog';
import { Documents } from './Documents';
import { agreed, invitation } from './lineOfMeeting';
import { ReopenDialog } from './ReopenDialog';

/** A meeting: when and where, who came, what was agreed, and what became of it. */
export default function MeetingPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const nameOf = useMeetingName();
  const meeting = useQuery(meetingOf(id));
  const data = meeting.data?.data;
  useTitle(data ? nameOf(data) : t('meeting.one'));
  if (meeting.error instanceof ProblemError && meeting.error.status === 404) {
    return (
      <>
        <MeetingNav />
        <Empty
          icon="meeting"
          whole
          title={t('meeting.notFound')}
          text={t('meeting.notFoundText')}
          action={<Link to={href('/meetings')}>{t('meeting.toList')}</Link>}
        />
      </>
    );
  }
  return (
    <>
      <MeetingNav />
      {data ? (
        <Whole key={id} meeting={data} etag={meeting.data?.etag ?? null} />
      ) : meeting.error ? (
        <Failed error={meeting.error} retry={() => meeting.refetch()} />
      ) : (
        <Bones lines={12} height={22} />
      )}
    </>
  );
}

function Whole({ meeting, etag }: { meeting: Meeting; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useMeetingName();
  const provinceName = useProvinceName();
  const [dialog, setDialog] = useState<'close' | 'reopen'>();
  const planned = meeting.state === 'PLANNED';
  const times = shownTimes(f, meeting);
  return (
    <div className="mk-grid">
      <Head
        title={nameOf(meeting)}
        lead={
          <>
            {t('place.provinceOf', { name: provinceName(meeting.provinceCode, meeting.province.name) })} ·{' '}
            <span className="mk-nowrap">{f.dateLong(meeting.on)}</span>
            {times && ` · ${times}`}
            {meeting.place && <span lang="th"> · {meeting.place}</span>}
          </>
        }
      >
        {mayDo(meeting, 'CHANGE') && (
          <Button
            component={Link}
            to={href(`/meetings/${meeting.id}/edit`)}
            variant={
              meeting.state === 'HELD' && meeting.agenda.some((one) => one.resolution) ? 'default' : 'filled'
            }
            leftSection={<Icon name="pencil" size={16} />}
          >
            {t(planned ? 'meeting.prepare' : 'meeting.write')}
          </Button>
        )}
        {mayDo(meeting, 'CLOSE') && !planned && (
          <Button
            variant={meeting.agenda.some((one) => one.resolution) ? 'filled' : 'default'}
            leftSection={<Icon name="lock" size={16} />}
            onClick={() => setDialog('close')}
          >
            {t('meetingClose.button')}
          </Button>
        )}
        {mayDo(meeting, 'REOPEN') && (
          <Button
            variant="default"
            leftSection={<Icon name="unlock" size={16} />}
            onClick={() => setDialog('reopen')}
          >
            {t('meetingReopen.button')}
          </Button>
        )}
        <Documents meeting={meeting} />
        {planned ? (
          <LineButton
            label={t('meetingLine.invite')}
            title={t('meetingLine.invite')}
            lead={t('meetingLine.inviteLead')}
            text={() => invitation(meeting)}
          />
        ) : (
          <LineButton
            label={t('meetingLine.agreed')}
            title={t('meetingLine.agreed')}
            lead={t('meetingLine.agreedLead')}
            text={() => agreed(meeting)}
          />
        )}
        <PrintButton />
        {mayDo(meeting, 'DELETE') && (
          <ConfirmButton
            icon="trash"
            label={t('common.delete')}
            title={t('meeting.deleteTitle')}
            text={t('meeting.deleteText', { meeting: nameOf(meeting) })}
            confirm={t('common.delete')}
            sends={remove('/api/v1/meetings/{id}', {
              params: { path: { id: meeting.id } },
              headers: ifMatch(etag),
            })}
            done={() => {
              toastDone(t('meeting.deleted'));
              navigate(href('/meetings'), { replace: true });
            }}
          />
        )}
      </Head>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <MeetingChip state={meeting.state} />
        {meeting.closedAt && (
          <span className="mk-muted">
            {t('meeting.closedBy', { at: f.moment(meeting.closedAt), by: meeting.closedBy ?? '' })}
          </span>
        )}
        {meeting.adoptedBy && (
          <Link to={href(`/meetings/${meeting.adoptedBy.id}`)}>
            {t('meeting.adoptedAt', {
              meeting: t('meeting.no', {
                n: f.n(meeting.adoptedBy.number),
                year: f.fy(meeting.adoptedBy.year),
              }),
            })}
          </Link>
        )}
      </div>
      <div className="mk-cols">
        <div className="mk-grid">
          <Agenda meeting={meeting} />
          <Actions meeting={meeting} />
        </div>
        <div className="mk-grid">
          <Attendance meeting={meeting} />
          <About meeting={meeting} />
        </div>
      </div>
      {dialog === 'close' && <CloseDialog meeting={meeting} onClose={() => setDialog(undefined)} />}
      {dialog === 'reopen' && <ReopenDialog meeting={meeting} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
