import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type IsoDate, plusDays, weekday, weekOf } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { Icon, type IconName } from '@/shared/ui/icons';
import { type CalendarView, monthOf, sameMonth } from './calendarDays';

export interface CalendarEvent {
  id: string;
  day: IsoDate;
  name: string;
  /** The same where there is little room. */
  short: string;
  /** What else is told where there is room. */
  more?: string;
  icon: IconName;
  look: 'planned' | 'late' | 'done';
  to: string;
  /** Whether it may be put on another day. */
  movable: boolean;
}

interface Props {
  view: CalendarView;
  day: IsoDate;
  today: IsoDate;
  events: readonly CalendarEvent[];
  /** Days on which offices are closed, with their names. */
  holidays: ReadonlyMap<IsoDate, string>;
  dayAddress: (day: IsoDate) => string;
  onMove: (event: CalendarEvent, to: IsoDate) => void;
  /** What a row of a day offers besides. */
  tools?: (event: CalendarEvent) => ReactNode;
}

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * Planned visits by month, week or day. One is put on another day by dragging it, or by keys: space picks it up, arrows choose
 * the day, Enter puts it down and Escape lets go. A phone shows the days one below the other.
 */
export function VisitCalendar(props: Props) {
  const phone = useMediaQuery('(max-width: 820px)', undefined, { getInitialValueInEffect: false });
  return phone || props.view === 'day' ? <Days {...props} /> : <Grid {...props} />;
}

function Grid({ view, day, today, events, holidays, dayAddress, onMove }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [held, setHeld] = useState<{ event: CalendarEvent; to: IsoDate }>();
  const [over, setOver] = useState<IsoDate>();
  /** What was put on another day is drawn anew there: keys go on with it. */
  const moved = useRef<string>(undefined);
  useEffect(() => {
    const event = events.find((one) => one.id === moved.current);
    if (!event) return;
    const shown = document.querySelector<HTMLElement>(`[data-day="${event.day}"] [data-event="${event.id}"]`);
    if (shown && document.activeElement === document.body) shown.focus();
  }, [events]);
  const weeks = view === 'week' ? [weekOf(day)] : monthOf(day);
  const target = held?.to ?? over;
  const put = (event: CalendarEvent, to: IsoDate) => {
    setHeld(undefined);
    setOver(undefined);
    if (to === event.day) return;
    moved.current = event.id;
    onMove(event, to);
  };
  const keys = (event: CalendarEvent) => (e: React.KeyboardEvent) => {
    if (!event.movable) return;
    const step = STEP[e.key];
    if (e.key === ' ') {
      setHeld(held ? undefined : { event, to: event.day });
    } else if (held && step !== undefined) {
      setHeld({ event: held.event, to: plusDays(held.to, step) });
    } else if (held && e.key === 'Enter') {
      put(held.event, held.to);
    } else if (held && e.key === 'Escape') {
      setHeld(undefined);
    } else return;
    e.preventDefault();
  };
  return (
    <>
      <p id="calendar-keys" className="visually-hidden">
        {t('calendarPage.keys')}
      </p>
      <div role="status" className="visually-hidden">
        {held && t('calendarPage.held', { name: held.event.name, date: f.dateLong(held.to) })}
      </div>
      <div className="mk-cal" data-view={view}>
        <table>
          <thead>
            <tr>
              {weekOf(day).map((one) => (
                <th key={one} scope="col">
                  {t(`weekday.${weekday(one) as 0}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((one) => (
                  <td
                    key={one}
                    data-day={one}
                    data-today={one === today || undefined}
                    data-out={(view === 'month' && !sameMonth(one, day)) || undefined}
                    data-off={weekday(one) % 6 === 0 || holidays.has(one) || undefined}
                    data-over={target === one || undefined}
                    onDragOver={(e) => {
                      e.preventDefault();
                      setOver(one);
                    }}
                    onDragLeave={() => setOver(undefined)}
                    onDrop={(e) => {
                      e.preventDefault();
                      const dragged = events.find(
                        (event) => event.id === e.dataTransfer.getData('text/plain') && event.movable,
                      );
                      if (dragged) put(dragged, one);
                      else setOver(undefined);
                    }}
                  >
                    <div className="mk-calday">
                      <Link to={dayAddress(one)} aria-label={f.dateLong(one)}>
                        {f.n(Number(one.slice(8)))}
                      </Link>
                      {holidays.has(one) && <small title={holidays.get(one)}>{holidays.get(one)}</small>}
                    </div>
                    <ul className="mk-events">
                      {events
                        .filter((event) => event.day === one)
                        .map((event) => (
                          <li key={event.id}>
                            <Link
                              className="mk-event"
                              to={event.to}
                              data-event={event.id}
                              data-look={event.look}
                              data-held={held?.event.id === event.id || undefined}
                              draggable={event.movable}
                              aria-describedby={event.movable ? 'calendar-keys' : undefined}
                              title={[event.name, event.more].filter(Boolean).join(' · ')}
                              onKeyDown={keys(event)}
                              onBlur={() => setHeld(undefined)}
                              onDragStart={(e) => {
                                e.dataTransfer.setData('text/plain', event.id);
                                e.dataTransfer.effectAllowed = 'move';
                              }}
                            >
                              <Icon name={event.icon} size={14} />
                              <span lang="th" aria-hidden="true">
                                {event.short}
                              </span>
                              <span className="visually-hidden" lang="th">
                                {event.name}
                              </span>
                            </Link>
                          </li>
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Days({ view, day, today, events, holidays, tools }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const days =
    view === 'day'
      ? [day]
      : (view === 'week'
          ? weekOf(day)
          : monthOf(day)
              .flat()
              .filter((one) => sameMonth(one, day))
        ).filter((one) => one === today || holidays.has(one) || events.some((event) => event.day === one));
  if (events.length === 0) return <p className="mk-muted">{t('calendarPage.none')}</p>;
  return (
    <ol className="mk-days">
      {days.map((one) => {
        const those = events.filter((event) => event.day === one);
        return (
          <li key={one}>
            <h2>
              {t(`weekday.${weekday(one) as 0}`)} {f.date(one)}
              {one === today && <span className="mk-up"> · {t('calendarPage.today')}</span>}
              {holidays.has(one) && <span className="mk-muted mk-small"> · {holidays.get(one)}</span>}
            </h2>
            {those.length === 0 && <p className="mk-muted mk-small">{t('calendarPage.noneThatDay')}</p>}
            {those.map((event) => (
              <div key={event.id} className="mk-dayrow">
                <Link to={event.to} className="mk-inline">
                  <Icon name={event.icon} size={16} />
                  <span lang="th">{event.name}</span>
                </Link>
                <span className="mk-inline">
                  <span className="mk-small mk-muted">{event.more}</span>
                  {tools?.(event)}
                </span>
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
