import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitPlan, VisitPlanDay, VisitPlanStop } from '@/api/types';
import { weekday } from '@/shared/dates';
import { saveBlob } from '@/shared/download';
import { useFormat } from '@/shared/format';
import type { Mark } from '@/shared/map/marks';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { Waiting, Why } from '../Why';
import type { BoardProps } from './boardProps';
import { dayCalendar } from './dayCalendar';
import { MoveMenu } from './MoveMenu';
import { geoOf, takenOf, timeAfter } from './visitPlanWords';

/** One day: from the base, stop by stop, and back. */
export function DayCard({ day, mark, ...board }: BoardProps & { day: VisitPlanDay; mark: Mark }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { plan, policy, over, refused } = board;
  const taken = takenOf(day);
  const title = `${t(`weekday.${weekday(day.on) as 0}`)} ${f.date(day.on)}`;
  const stopsKm = day.stops.reduce((sum, stop) => sum + stop.kmBefore, 0);
  return (
    <section
      className="mk-card mk-day"
      aria-label={title}
      data-day={day.on}
      data-over={over === day.on || undefined}
      style={{ borderLeftColor: mark.color }}
    >
      <div className="mk-dayhead">
        <h2>
          <span className="mk-sign mk-sign-place" style={{ background: mark.color, color: mark.ink }}>
            {mark.label}
          </span>
          {title}
        </h2>
        <span className="mk-dayfigures">
          {t('days.places', { n: f.n(day.stops.length) })} · {t('lg.km', { km: f.km(day.km) })}
        </span>
        <Load taken={taken} of={policy?.dayMinutes} color={mark.color} />
      </div>
      {day.promisedMinutes > 0 && (
        <p className="mk-small mk-muted" style={{ margin: '0 0 4px' }}>
          {t('days.promisedBefore', { n: f.n(day.promisedMinutes) })}
        </p>
      )}
      {refused?.on === day.on && <p className="mk-small mk-noroom mk-noprint">{refused.why}</p>}
      <ol className="mk-way">
        <li className="mk-wayend">
          <span className="mk-num">{f.digits(timeAfter(plan.startsAt, day.promisedMinutes))}</span>
          <span>{t('days.leave')}</span>
        </li>
        {day.stops.map((stop, i) => (
          <StopRow
            key={stop.localGovernmentCode}
            {...board}
            day={day}
            stop={stop}
            sign={`${mark.label}${i + 1}`}
            mark={mark}
          />
        ))}
        <li className="mk-wayend">
          <span className="mk-num">{f.digits(timeAfter(plan.startsAt, taken))}</span>
          <div className="mk-wayback">
            <span>
              {t('days.back')}{' '}
              <span className="mk-muted">
                {t('days.before', { km: f.km(Math.max(0, day.km - stopsKm)) })}
              </span>
            </span>
            <button
              type="button"
              className="mk-plain mk-noprint"
              onClick={() =>
                saveBlob(
                  new Blob([dayCalendar(plan, day, new Date())], { type: 'text/calendar;charset=utf-8' }),
                  `maekhai-${day.on}.ics`,
                )
              }
            >
              <Icon name="calendar" size={16} />
              {t('days.toPhone')}
              <span className="visually-hidden"> {title}</span>
            </button>
          </div>
        </li>
      </ol>
    </section>
  );
}

/** How full the day is: minutes under way and at the stops, of those that a day has. */
function Load({ taken, of, color }: { taken: number; of: number | undefined; color: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (of === undefined) return null;
  return (
    <span className="mk-bar mk-dayload" data-over={taken > of || undefined}>
      <i aria-hidden="true">
        <b style={{ width: `${Math.min(100, (taken / of) * 100)}%`, background: color }} />
      </i>
      <span className="mk-num">{t('days.minutesOf', { n: f.n(taken), of: f.n(of) })}</span>
    </span>
  );
}

function StopRow({
  plan,
  day,
  stop,
  sign,
  mark,
  may,
  why,
  policy,
  onMove,
  onHold,
}: BoardProps & { day: VisitPlanDay; stop: VisitPlanStop; sign: string; mark: Mark }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { code, name, district } = stop.localGovernment;
  const due = why.get(code);
  return (
    <li
      data-stop={code}
      draggable={may || undefined}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move';
        e.dataTransfer.setData('text/plain', code);
        onHold({ code, name });
      }}
      onDragEnd={() => onHold(null)}
    >
      <span className="mk-num mk-arrive">
        <span className="visually-hidden">{t('days.arriveAt')} </span>
        {f.digits(stop.arrive.slice(0, 5))}
      </span>
      <div className="mk-stop">
        <div className="mk-stopname">
          <span
            className="mk-sign mk-sign-stop"
            style={{ background: mark.color, color: mark.ink }}
            aria-hidden="true"
          >
            {sign}
          </span>
          <Link lang="th" draggable={false} to={href(`/local-governments/${code}`)}>
            {name}
          </Link>
          <span className="mk-small mk-muted">
            {district.name} · {t('days.before', { km: f.km(stop.kmBefore) })}
          </span>
        </div>
        <p className="mk-small mk-stopwhy">
          <strong>{t('days.score', { n: f.n(stop.score) })}</strong> · {t('days.need', { n: f.n(stop.need) })}
          {due && (
            <>
              {' '}
              · <Waiting of={due} />
            </>
          )}
        </p>
        <div className="mk-stoptools mk-noprint">
          {may && (
            <MoveMenu
              plan={plan}
              name={name}
              on={day.on}
              dayMinutes={policy?.dayMinutes}
              onMove={(to) => onMove({ code, name }, to)}
            />
          )}
          <a className="mk-plain" href={geoOf(stop.latitude, stop.longitude, name)}>
            <Icon name="pin" size={16} />
            {t('myDay.navigate')}
            <span className="visually-hidden"> {name}</span>
          </a>
          <ToVisit plan={plan} stop={stop} />
          {due && policy && (
            <details className="mk-more">
              <summary className="mk-small">
                {t('days.why')}
                <span className="visually-hidden"> {name}</span>
              </summary>
              <Why of={due} policy={policy} />
            </details>
          )}
        </div>
      </div>
    </li>
  );
}

/** What the stop became, once the plan is accepted. */
function ToVisit({ plan, stop }: { plan: VisitPlan; stop: VisitPlanStop }) {
  const { t } = useTranslation();
  const href = useHref();
  if (plan.state !== 'ACCEPTED' || !stop.visitId) return null;
  return (
    <Link className="mk-plain" to={href(`/visits/${stop.visitId}`)}>
      <Icon name="visit" size={16} />
      {t('days.toVisit')}
      <span className="visually-hidden"> {stop.localGovernment.name}</span>
    </Link>
  );
}
