import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import './monthEnd.css';
import { reportOf, reportPath } from '../asked';
import { firstDay, monthInWork } from '../months';
import { mayDo } from '../reportWords';
import { unwritten } from '../unwritten';

/** The report of the month on the officer's first page: what it will say, what is missing, and one press to read, present and see it. */
export default function MonthEnd({ province }: { province: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const today = useToday();
  const month = monthInWork(today);
  const { data, error, refetch } = useQuery(reportOf(province, month));
  const report = data?.data;
  if (error && !report) return <Failed error={error} retry={() => refetch()} />;
  // what isn't there yet makes no room for itself: the page below it is what one came for
  if (!report) return null;
  const title = t('monthEnd.title', { month: f.monthLong(firstDay(month)) });
  const path = reportPath(province, month);
  if (report.frozen) {
    return (
      <p className="mk-card mk-monthdone">
        <Icon name="check" size={18} />
        <span>
          <Link to={href(path)}>{title}</Link>{' '}
          {t(report.state === 'ACKNOWLEDGED' ? 'monthEnd.acknowledged' : 'monthEnd.sent', {
            date: f.date(report.submittedOn),
          })}
        </span>
      </p>
    );
  }
  const left = daysBetween(today, report.dueOn);
  // in time is whoever sent it in time, also when it came back
  const late = left < 0 && !report.submittedOn;
  const { empty } = unwritten(report);
  const missing = [
    empty.length > 0 && t('monthEnd.empty', { n: f.n(empty.length) }),
    report.state === 'RETURNED' && t('monthEnd.returned'),
    report.state !== 'FOR_SIGNATURE' && t('monthEnd.notPresented'),
    report.state === 'FOR_SIGNATURE' && t('monthEnd.notSigned'),
  ].filter((one) => one !== false);
  return (
    <section className="mk-card mk-monthend" aria-labelledby="month-end" data-late={late}>
      <div className="mk-cardhead">
        <h2 id="month-end">{title}</h2>
        {report.submittedOn ? (
          <span className="mk-muted">{t('monthEnd.sentFirst', { date: f.date(report.submittedOn) })}</span>
        ) : (
          <strong className={late ? 'mk-down' : undefined}>
            <Icon name="clock" size={16} />{' '}
            {t(late ? 'monthEnd.over' : 'monthEnd.left', {
              n: f.n(Math.abs(left)),
              date: f.date(report.dueOn),
            })}
          </strong>
        )}
      </div>
      <p lang="th" className="mk-monthsays">
        {report.summary}
      </p>
      <p className="mk-small mk-muted" style={{ margin: 0 }}>
        {t('monthEnd.missing')} {missing.join(' · ')}
      </p>
      <div className="mk-inline mk-monthdo">
        <Link className="mk-monthgo" to={href(path)}>
          {t('monthEnd.read')}
        </Link>
        {mayDo(report, 'PRESENT') && <Link to={href(path, { do: 'PRESENT' })}>{t('monthEnd.present')}</Link>}
        {report.state === 'FOR_SIGNATURE' && mayDo(report, 'SUBMIT') && (
          <Link to={href(path, { do: 'SUBMIT' })}>{t('monthEnd.submit')}</Link>
        )}
        <Link to={href(path, { paper: 1 })}>{t('monthEnd.paper')}</Link>
      </div>
    </section>
  );
}
