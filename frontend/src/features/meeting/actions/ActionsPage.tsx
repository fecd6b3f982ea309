import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CarriedAction, MeetingKind } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { mayWriteIn, useMe, useProvinces, useScope } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ChoiceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../meeting.css';
import { carryOver, nextMeetings } from '../asked';
import { openActionsLine } from '../lineOfProvince';
import { MeetingNav } from '../MeetingNav';
import { KINDS } from '../meetingWords';
import { useMeetingName } from '../useMeetingName';
import { useTick } from '../useTick';

/** What was agreed at meetings and isn't done: nothing is forgotten, and each is counted once. */
export default function ActionsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const { province } = useScope();
  const nameOf = useMeetingName();
  const { tick, busy } = useTick();
  useTitle(t('meetingNav.meeting-actions'));
  const kind = url.kind as MeetingKind | undefined;
  const overdue = url.overdue === 'true';
  const open = useQuery({
    ...carryOver({ province: province ?? '', kind }),
    enabled: province !== undefined,
  });
  const next = useQuery({ ...nextMeetings(province ?? ''), enabled: province !== undefined });
  const name = useProvinces().data?.items.find((one) => one.code === province)?.name;
  const rows = open.data?.items.filter((one) => !overdue || one.overdueDays > 0);
  const may = mayWriteIn(me, province);
  const columns: SheetColumn<CarriedAction>[] = [
    {
      key: 'text',
      label: t('action.text'),
      lang: 'th',
      cell: ({ action }) => <span className="mk-spoken">{action.text}</span>,
      value: ({ action }) => action.text,
    },
    {
      key: 'owner',
      label: t('action.owner'),
      lang: 'th',
      cell: ({ action }) => action.owner ?? '–',
      value: ({ action }) => action.owner,
    },
    {
      key: 'due',
      label: t('action.dueOn'),
      cell: ({ action, overdueDays }) => (
        <span className={`mk-nowrap ${overdueDays > 0 ? 'mk-down' : ''}`}>
          {f.date(action.dueOn)}
          {overdueDays > 0 && (
            <span className="mk-small" style={{ display: 'block' }}>
              {t('action.overdueDays', { n: f.n(overdueDays) })}
            </span>
          )}
        </span>
      ),
      value: ({ action }) => action.dueOn,
    },
    {
      key: 'late',
      label: t('action.daysLate'),
      value: ({ overdueDays }) => overdueDays,
    },
    {
      key: 'meeting',
      label: t('action.meeting'),
      cell: ({ meeting, origin, times }) => (
        <>
          <Link to={href(`/meetings/${meeting.id}`)}>{nameOf(meeting)}</Link>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {f.date(meeting.on)}
            {times > 0 &&
              ` · ${t('action.since', { meeting: t('meeting.no', { n: f.n(origin.number), year: f.fy(origin.year) }), times: f.n(times) })}`}
          </span>
        </>
      ),
      value: ({ meeting }) => nameOf(meeting),
    },
  ];
  if (may) {
    columns.push({
      key: 'tools',
      label: t('action.state'),
      className: 'mk-noprint',
      cell: ({ action, meeting }) => (
        <Button
          size="xs"
          variant="default"
          aria-disabled={busy}
          aria-label={t('action.tickOne', { what: action.text })}
          leftSection={<Icon name="check" size={14} />}
          onClick={() => {
            if (!busy && action.id) void tick(meeting.id, action.id, true);
          }}
        >
          {t('action.tick')}
        </Button>
      ),
    });
  }
  return (
    <>
      <MeetingNav />
      <Head title={t('meetingNav.meeting-actions')} lead={t('carryOver.lead')}>
        {open.data && next.data && name && (
          <LineButton
            label={t('meetingLine.actions')}
            title={t('meetingLine.actions')}
            lead={t('meetingLine.actionsLead')}
            text={() => openActionsLine(name, me.today, rows ?? [], next.data.items)}
          />
        )}
        <PrintButton />
      </Head>
      <search className="mk-filters">
        <ChoiceFilter
          name="kind"
          label={t('meeting.kind')}
          data={KINDS.map((value) => ({ value, label: t(`meetingKind.${value}`) }))}
        />
        <ChoiceFilter
          name="overdue"
          label={t('action.dueOn')}
          data={[{ value: 'true', label: t('carryOver.overdueOnly') }]}
        />
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
      </search>
      {province === undefined ? (
        <div className="mk-card">
          <Empty icon="map" title={t('carryOver.whichTitle')} text={t('carryOver.whichText')} />
        </div>
      ) : open.error ? (
        <Failed error={open.error} retry={() => open.refetch()} />
      ) : !rows ? (
        <Bones lines={8} height={22} />
      ) : rows.length === 0 ? (
        <div className="mk-card">
          <Empty
            icon="check"
            title={t(overdue || kind ? 'carryOver.noneTitle' : 'carryOver.emptyTitle')}
            text={t('carryOver.emptyText')}
            action={
              overdue || kind ? (
                <Button variant="default" onClick={() => change({ overdue: null, kind: null })}>
                  {t('carryOver.showAll')}
                </Button>
              ) : (
                <Link to={href('/meetings')}>{t('meeting.toList')}</Link>
              )
            }
          />
        </div>
      ) : (
        <SheetCard
          id="open-actions"
          title={t('carryOver.title', { n: f.n(rows.length) })}
          file={`maekhai-meeting-actions-${province}`}
          columns={columns}
          rows={rows}
          rowKey={({ action }, i) => action.id ?? i}
        />
      )}
    </>
  );
}
