import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { ReportDueDay } from '@/api/types';
import { daysBetween } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { useTitle } from '@/shared/ui/useTitle';
import { useToday } from '@/shared/useToday';
import '../report.css';
import { firstDay, monthInWork, plusMonths } from '../months';
import { ReportNav } from '../ReportNav';

/** When the reports of a year are due, and why not always on the same day. */
export default function DueDaysPage() {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const today = useToday();
  useTitle(t('reportNav.reports/due-days'));
  const from = plusMonths(monthInWork(today), -1);
  const days = useQuery(
    get('/api/v1/monthly-reports/due-days', { params: { query: { from, to: plusMonths(from, 14) } } }),
  );
  const policy = useQuery(get('/api/v1/monthly-reports/policy'));
  const weekdays = new Intl.DateTimeFormat(i18n.language === 'th' ? 'th-TH' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const weekdayOf = (iso: string) => weekdays.format(new Date(`${iso}T00:00:00Z`));
  const why = (day: ReportDueDay) =>
    day.movedBecause.map((off) => `${f.date(off.on)} ${off.name ?? weekdayOf(off.on)}`).join(' · ');
  const left = (day: ReportDueDay) => daysBetween(today, day.dueOn);
  const columns: SheetColumn<ReportDueDay>[] = [
    {
      key: 'month',
      label: t('dueDays.reportOf'),
      value: (day) => day.month,
      cell: (day) => f.monthLong(firstDay(day.month)),
    },
    {
      key: 'due',
      label: t('report.dueOn'),
      value: (day) => day.dueOn,
      cell: (day) => (
        <strong>
          {weekdayOf(day.dueOn)} {f.dateLong(day.dueOn)}
        </strong>
      ),
    },
    {
      key: 'left',
      label: t('dueDays.left'),
      cell: (day) =>
        left(day) < 0 ? (
          <span className="mk-muted">{t('dueDays.past')}</span>
        ) : left(day) === 0 ? (
          t('reports.dueToday')
        ) : (
          t('report.days', { n: f.n(left(day)) })
        ),
    },
    {
      key: 'why',
      label: t('dueDays.moved'),
      value: why,
      cell: (day) => (day.movedBecause.length > 0 ? <span lang="th">{why(day)}</span> : '–'),
    },
  ];
  return (
    <>
      <ReportNav />
      <Head
        title={t('reportNav.reports/due-days')}
        lead={policy.data && t('dueDays.lead', { day: f.n(policy.data.dueDay) })}
      >
        {can(me) && <Link to="/holidays">{t('dueDays.holidays')}</Link>}
      </Head>
      {days.error ? (
        <Failed error={days.error} retry={() => days.refetch()} />
      ) : !days.data ? (
        <Bones lines={12} />
      ) : (
        <SheetCard
          id="due-days"
          title={t('dueDays.title')}
          file="maekhai-report-due-days"
          columns={columns}
          rows={days.data.items}
          rowKey={(day) => day.month}
        />
      )}
    </>
  );
}
