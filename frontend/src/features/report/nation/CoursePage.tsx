import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { ReportCourseCell, ReportCourseRow } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { useMe, useProvinceName } from '@/shared/session';
import { Sheet, type SheetColumn, SheetDownload } from '@/shared/table/Sheet';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import '../report.css';
import { reportPath } from '../asked';
import { courseLine } from '../lineTexts';
import { mayRead } from '../mayRead';
import { firstDay, monthInWork, plusMonths } from '../months';
import { TimingChip } from '../ReportChips';
import { ReportNav } from '../ReportNav';
import { TIMING_LOOK, TIMINGS } from '../reportWords';

const SPANS = ['12', '24'] as const;

/** Provinces by months: who reported in time, late, or not at all. */
export default function CoursePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const today = useToday();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const span = SPANS.find((one) => one === url.months) ?? '12';
  const to = monthInWork(today);
  const from = plusMonths(to, 1 - Number(span));
  useTitle(t('reportNav.reports/course'));
  const course = useQuery(get('/api/v1/monthly-reports/course', { params: { query: { from, to } } }));
  // the newest months are what one comes for
  const table = useRef<HTMLDivElement>(null);
  const there = course.data;
  useLayoutEffect(() => {
    if (there && table.current) table.current.scrollLeft = table.current.scrollWidth;
  }, [there]);
  const cellOf = (row: ReportCourseRow, cell: ReportCourseCell) => {
    const word = t(`reportTiming.${cell.timing}`);
    const { icon, look } = TIMING_LOOK[cell.timing];
    const sign = (
      <>
        <Icon name={icon} size={16} stroke={2.4} />
        <span>{t(`reportTimingShort.${cell.timing}`)}</span>
      </>
    );
    const told = [
      nameOf(row.code, row.name),
      f.monthLong(firstDay(cell.month)),
      word,
      cell.submittedOn && f.date(cell.submittedOn),
    ]
      .filter(Boolean)
      .join(' · ');
    return mayRead(me, row.code) ? (
      <Link
        className="mk-coursecell"
        data-look={look}
        to={href(reportPath(row.code, cell.month))}
        title={told}
        aria-label={told}
      >
        {sign}
      </Link>
    ) : (
      <span className="mk-coursecell" data-look={look} title={told}>
        {sign}
      </span>
    );
  };
  const columns: SheetColumn<ReportCourseRow>[] = [
    {
      key: 'province',
      label: t('place.province'),
      value: (row) => row.name,
      cell: (row) => nameOf(row.code, row.name),
    },
    ...(course.data?.months ?? []).map(
      (month, i): SheetColumn<ReportCourseRow> => ({
        key: month,
        label: f.month(firstDay(month)),
        value: (row) => row.cells[i] && t(`reportTiming.${row.cells[i].timing}`),
        cell: (row) => row.cells[i] && cellOf(row, row.cells[i]),
      }),
    ),
  ];
  const title = t('reportNav.reports/course');
  return (
    <>
      <ReportNav />
      <Head title={title} lead={t('course.lead')}>
        <SegmentedControl
          aria-label={t('course.span')}
          data={SPANS.map((value) => ({ value, label: t('course.months', { n: f.n(Number(value)) }) }))}
          value={span}
          onChange={(months) => change({ months: months === '12' ? null : months })}
        />
        {course.data && (
          <LineButton
            label={t('line.button')}
            title={t('line.title')}
            lead={t('line.forGroup')}
            text={() => courseLine(from, to, course.data.rows)}
          />
        )}
      </Head>
      {course.error ? (
        <Failed error={course.error} retry={() => course.refetch()} />
      ) : !course.data ? (
        <Bones lines={14} />
      ) : (
        <section className="mk-card" aria-labelledby="course">
          <div className="mk-cardhead">
            <h2 id="course">{t('course.title')}</h2>
            <SheetDownload
              of={t('course.title')}
              file={`maekhai-reports-course-${from}-${to}`}
              columns={columns}
              rows={course.data.rows}
            />
          </div>
          <div className="mk-inline" style={{ marginBottom: 10 }}>
            {TIMINGS.map((timing) => (
              <TimingChip key={timing} timing={timing} />
            ))}
          </div>
          <div
            ref={table}
            className="mk-tablewrap mk-sticky mk-course"
            tabIndex={0}
            role="group"
            aria-label={t('course.title')}
          >
            <Sheet columns={columns} rows={course.data.rows} rowKey={(row) => row.code} />
          </div>
        </section>
      )}
    </>
  );
}
