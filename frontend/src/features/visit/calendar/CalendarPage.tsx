import { Button, Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getWithEtag } from '@/api/client';
import { isIsoDate } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useWaiting } from '@/shared/offline/useOutbox';
import { useMe, useScope } from '@/shared/session';
import { Bones, Empty, Failed, Head, toastDone, toastProblem, toastWarning } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import '../visit.css';
import { calendarOf } from '../asked';
import { asWritten, changeWaits, changing, isSettledFirst, waitingOfVisit } from '../asWritten';
import { useHolidays } from '../useHolidays';
import { VisitNav } from '../VisitNav';
import { dayOf, MODE_ICON, maySeeTo, shortName } from '../visitWords';
import { type CalendarView, span, turn, VIEWS } from './calendarDays';
import { type CalendarEvent, VisitCalendar } from './VisitCalendar';

/** What is planned, on its days. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const fresh = useFresh();
  const { send } = useSend();
  const [url, change] = useUrlState();
  const { province, district } = useScope();
  useTitle(t('visitNav.visit-calendar'));
  const view: CalendarView = VIEWS.find((one) => one === url.view) ?? 'month';
  const day = url.day && isIsoDate(url.day) ? url.day : me.today;
  const mine = me.trainerId != null && url.whose !== 'all';
  const [from, to] = span(view, day);
  const visits = useQuery({
    ...calendarOf({
      from,
      to,
      province,
      district,
      trainer: url.trainer,
      mine: mine || undefined,
      state: url.done === 'true' ? undefined : 'PLANNED',
    }),
    placeholderData: keepPreviousData,
  });
  const holidays = useHolidays(from, to, province);
  const rows = useWaiting();
  // what was put on another day without a connection stands there
  const shown = (visits.data?.items ?? [])
    .map((v) => asWritten(v, waitingOfVisit(rows, v.id)))
    .filter((v) => v.state !== 'CANCELLED');
  const events: CalendarEvent[] = shown.map((v) => ({
    id: v.id,
    day: dayOf(v) ?? '',
    name: v.localGovernment.name,
    short: shortName(v.localGovernment.name),
    more: [
      v.localGovernment.district.name,
      v.trainers.map((one) => one.name).join(', '),
      waitingOfVisit(rows, v.id) && t('visit.waits'),
    ]
      .filter(Boolean)
      .join(' · '),
    icon: MODE_ICON[v.mode],
    look: v.state === 'DONE' ? 'done' : v.overdue ? 'late' : 'planned',
    to: href(`/visits/${v.id}`),
    movable: v.writable && v.state === 'PLANNED' && !isSettledFirst(waitingOfVisit(rows, v.id)),
  }));
  const move = async (event: CalendarEvent, to: string) => {
    const params = { path: { id: event.id } };
    const seen = shown.find((v) => v.id === event.id);
    if (!seen) return;
    await send(
      async () => {
        const now = await fresh(getWithEtag('/api/v1/visits/{id}', { params }));
        return changing(now.data, now.etag, { plannedOn: to })();
      },
      {
        later: {
          ...changeWaits(seen, t('visit.movedTo', { date: f.date(to) })),
          kept: () => toastWarning(t('offline.kept')),
        },
        done: () => toastDone(t('calendarPage.moved', { name: event.name, date: f.date(to) })),
        failed: toastProblem,
      },
    );
  };
  const label =
    view === 'month'
      ? f.monthLong(day)
      : view === 'week'
        ? `${f.date(from)} – ${f.date(to)}`
        : f.dateLong(day);
  return (
    <>
      <VisitNav />
      <Head title={t('visitNav.visit-calendar')} lead={t('calendarPage.lead')}>
        {maySeeTo(me) && (
          <Button
            component={Link}
            to={href('/visits/new', { as: 'plan', on: day < me.today ? undefined : day })}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('visit.plan')}
          </Button>
        )}
      </Head>
      <search className="mk-filters">
        {me.trainerId && (
          <ChoiceFilter
            name="whose"
            label={t('visits.whose')}
            data={[{ value: 'all', label: t('visits.everybody') }]}
          />
        )}
        <ChoiceFilter
          name="done"
          label={t('calendarPage.show')}
          data={[{ value: 'true', label: t('calendarPage.alsoDone') }]}
        />
        <PlaceFilter />
      </search>
      <div className="mk-cardhead mk-noprint">
        <Group gap={6}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('calendarPage.back')}
            onClick={() => change({ day: turn(view, day, -1) })}
          >
            <Icon name="left" size={16} />
          </Button>
          <Button variant="default" size="xs" onClick={() => change({ day: null })}>
            {t('calendarPage.today')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('calendarPage.forward')}
            onClick={() => change({ day: turn(view, day, 1) })}
          >
            <Icon name="chevron" size={16} />
          </Button>
          <h2 style={{ margin: '0 8px' }} aria-live="polite">
            {label}
          </h2>
        </Group>
        <SegmentedControl
          aria-label={t('calendarPage.view')}
          data={VIEWS.map((value) => ({ value, label: t(`calendarView.${value}`) }))}
          value={view}
          onChange={(value) => change({ view: value === 'month' ? null : value })}
        />
      </div>
      {visits.error ? (
        <Failed error={visits.error} retry={() => visits.refetch()} />
      ) : !visits.data ? (
        <Bones lines={10} height={40} />
      ) : (
        <div style={{ opacity: visits.isPlaceholderData ? 0.55 : 1 }}>
          {visits.data.total > visits.data.items.length && (
            <p className="mk-note">{t('calendarPage.tooMany', { n: f.n(visits.data.items.length) })}</p>
          )}
          <VisitCalendar
            view={view}
            day={day}
            today={me.today}
            events={events}
            holidays={holidays}
            dayAddress={(one) => href('/visit-calendar', { ...url, view: 'day', day: one })}
            onMove={(event, to) => void move(event, to)}
          />
          <p className="mk-small mk-noprint" style={{ margin: '8px 0 0' }}>
            <Link to={href('/holidays', { year: day.slice(0, 4) })}>{t('calendarPage.holidays')}</Link>
          </p>
          {events.length === 0 && (
            <Empty
              icon="calendar"
              title={t('calendarPage.emptyTitle')}
              text={t('calendarPage.emptyText')}
              action={<Link to={href('/visit-priorities')}>{t('visits.toPriorities')}</Link>}
            />
          )}
        </div>
      )}
    </>
  );
}
