import { useTranslation } from 'react-i18next';
import { plusDays, weekday } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import './plan.css';
import type { DayAhead } from './workdays';

/** The days that a plan may use, in their weeks, and why the others are left out. */
export function DaysAhead({ days }: { days: readonly DayAhead[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [first] = days;
  if (!first) return null;
  const working = days.filter((one) => !one.off);
  const closed = days.filter((one) => one.name !== undefined);
  const inactive = days.filter((one) => one.off === 'inactive').length;
  const promised = working.reduce((sum, one) => sum + one.planned, 0);
  return (
    <section aria-label={t('days.ahead')} className="mk-ahead">
      <p style={{ margin: 0 }} aria-live="polite">
        <strong>{t('days.working', { n: f.n(working.length), of: f.n(days.length) })}</strong>
        {promised > 0 && ` · ${t('days.promised', { n: f.n(promised) })}`}
      </p>
      <ol>
        {/* the first stands under its weekday */}
        {days.map((one, i) => (
          <li
            key={one.day}
            data-off={one.off}
            style={i === 0 ? { gridColumnStart: weekday(one.day) + 1 } : undefined}
            title={one.name}
          >
            <span aria-hidden="true">
              <small>{t(`weekdayShort.${weekday(one.day) as 0}`)}</small>
              <b className="mk-num">{f.n(Number(one.day.slice(8)))}</b>
              {one.planned > 0 && <i>{f.n(one.planned)}</i>}
            </span>
            <span className="visually-hidden">
              {f.date(one.day)}: {one.off ? t(`dayOff.${one.off}`) : t('dayOff.none')}
              {one.name && ` ${one.name}`}
              {one.planned > 0 && ` ${t('days.promised', { n: f.n(one.planned) })}`}
            </span>
          </li>
        ))}
      </ol>
      {(closed.length > 0 || inactive > 0) && (
        <p className="mk-small mk-muted" style={{ margin: 0 }}>
          {closed.length > 0 &&
            `${t('days.closed')} ${spans(closed)
              .map(([from, to, name]) =>
                from === to ? `${f.date(from)} ${name}` : `${f.date(from)} – ${f.date(to)} ${name}`,
              )
              .join(' · ')}`}
          {inactive > 0 && ` ${t('days.inactive', { n: f.n(inactive) })}`}
        </p>
      )}
    </section>
  );
}

/** Days of one name that follow each other are told as one. */
function spans(closed: readonly DayAhead[]): [from: string, to: string, name: string][] {
  const found: [string, string, string][] = [];
  for (const { day, name = '' } of closed) {
    const before = found.at(-1);
    if (before && before[2] === name && plusDays(before[1], 1) === day) before[1] = day;
    else found.push([day, day, name]);
  }
  return found;
}
