import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingKind, MeetingState } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { useMe, useProvinces, useScope } from '@/shared/session';
import { DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../meeting.css';
import { carryOver, nextMeetings } from '../asked';
import { meetingsLine } from '../lineOfProvince';
import { MeetingNav } from '../MeetingNav';
import { KINDS, MEETING_STATES, mayMeet } from '../meetingWords';
import { useMeetingColumns } from './meetingColumns';
import { monthEnd, monthsAround } from './months';

/** What narrows the list, by the names of the address. */
const NARROWING = ['kind', 'state', 'from', 'to', 'q'] as const;

/** The meetings of a province or the nation, the latest first. */
export default function MeetingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const [url, change] = useUrlState();
  const { province } = useScope();
  useTitle(t('meetingNav.meetings'));
  const columns = useMeetingColumns(province);
  const list = useList(
    '/api/v1/meetings',
    {
      province,
      kind: url.kind as MeetingKind | undefined,
      state: url.state as MeetingState | undefined,
      from: url.from,
      to: url.to,
      q: url.q,
    },
    { sort: '-on' },
  );
  const next = useQuery({ ...nextMeetings(province ?? ''), enabled: province !== undefined });
  const open = useQuery({ ...carryOver({ province: province ?? '' }), enabled: province !== undefined });
  const name = useProvinces().data?.items.find((one) => one.code === province)?.name;
  const narrowed = NARROWING.some((one) => url[one]);
  const create = mayMeet(me) && (
    <Button
      component={Link}
      to={href('/meetings/new', { kind: url.kind })}
      leftSection={<Icon name="plus" size={16} />}
    >
      {t('meeting.new')}
    </Button>
  );
  return (
    <>
      <MeetingNav />
      <Head title={t('meetingNav.meetings')} lead={t('meetings.lead')}>
        {next.data && open.data && name && (
          <LineButton
            label={t('meetingLine.meetings')}
            title={t('meetingLine.meetings')}
            lead={t('meetingLine.meetingsLead')}
            text={() => meetingsLine(name, me.today, next.data.items, open.data.items)}
          />
        )}
        {create}
      </Head>
      <search className="mk-filters">
        <SearchFilter placeholder={t('meetings.searchHint')} />
        <ChoiceFilter
          name="kind"
          label={t('meeting.kind')}
          data={KINDS.map((value) => ({ value, label: t(`meetingKind.${value}`) }))}
        />
        <ChoiceFilter
          name="state"
          label={t('meeting.state')}
          data={MEETING_STATES.map((value) => ({ value, label: t(`meetingState.${value}`) }))}
        />
        <MonthFilter name="from" label={t('meetings.from')} dayOf={(month) => month} />
        <MonthFilter name="to" label={t('meetings.to')} dayOf={monthEnd} />
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
      </search>
      <DataTable
        name="meetings"
        label={t('meetingNav.meetings')}
        columns={columns}
        rowKey={(one) => one.id}
        {...list}
        empty={
          <Empty
            icon="meeting"
            title={t(narrowed ? 'meetings.noneTitle' : 'meetings.emptyTitle')}
            text={t(
              narrowed ? 'meetings.noneText' : mayMeet(me) ? 'meetings.emptyText' : 'meetings.emptyReader',
            )}
            action={
              narrowed ? (
                <Button
                  variant="default"
                  onClick={() => change(Object.fromEntries(NARROWING.map((one) => [one, null])))}
                >
                  {t('meetings.showAll')}
                </Button>
              ) : (
                create || undefined
              )
            }
          />
        }
      />
    </>
  );
}

/** A month of those around today, or the one that the address names. */
function MonthFilter({
  name,
  label,
  dayOf,
}: {
  name: 'from' | 'to';
  label: string;
  dayOf: (month: string) => string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const [url, change] = useUrlState();
  const asked = url[name];
  const data = monthsAround(me.today).map((month) => ({ value: dayOf(month), label: f.monthLong(month) }));
  if (asked && !data.some(({ value }) => value === asked))
    data.unshift({ value: asked, label: f.date(asked) });
  return (
    <Select
      clearable
      searchable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      label={label}
      placeholder={t('common.all')}
      value={asked ?? null}
      data={data}
      onChange={(value) => change({ [name]: value })}
    />
  );
}
