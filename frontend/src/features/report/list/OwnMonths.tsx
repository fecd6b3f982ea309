import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import type { ReportItem } from '@/api/types';
import { daysBetween } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { useMe, useProvinceName } from '@/shared/session';
import { SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { reportPath } from '../asked';
import { monthsLine } from '../lineTexts';
import { mayRead, mayWrite } from '../mayRead';
import { firstDay, monthInWork, monthOf, plusMonths } from '../months';
import { Holder, StateChip, TimingChip } from '../ReportChips';

/** A year, or as much as is told at once. */
const [MONTHS, MOST] = [12, 24];

/** The months of a province: how far each has come, due when, in time or not, who has it since when. */
export function OwnMonths({ province }: { province: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const today = useToday();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const many = url.all ? MOST : MONTHS;
  const to = monthOf(today);
  const from = plusMonths(to, 1 - many);
  const reads = mayRead(me, province);
  const list = useQuery({
    ...get('/api/v1/monthly-reports', {
      params: { query: { province, from, to, size: 100 } },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.items ?? [];
  const current = rows.find((one) => one.month === monthInWork(today));
  const monthCell = (row: ReportItem) => {
    const name = f.monthLong(firstDay(row.month));
    return reads ? (
      <Link className="mk-nowrap" to={href(reportPath(province, row.month))}>
        {name}
      </Link>
    ) : (
      <span className="mk-nowrap">{name}</span>
    );
  };
  const columns: SheetColumn<ReportItem>[] = [
    { key: 'month', label: t('report.month'), value: (row) => row.month, cell: monthCell },
    {
      key: 'state',
      label: t('report.state'),
      value: (row) => t(`reportState.${row.state}`),
      cell: (row) => <StateChip state={row.state} />,
    },
    { key: 'due', label: t('report.dueOn'), value: (row) => row.dueOn, cell: (row) => f.date(row.dueOn) },
    {
      key: 'submitted',
      label: t('report.submitted'),
      value: (row) => row.submittedOn,
      cell: (row) => (
        <>
          <TimingChip timing={row.timing} />
          {row.submittedOn && <span className="mk-small mk-issuedetail">{f.date(row.submittedOn)}</span>}
        </>
      ),
    },
    {
      key: 'holder',
      label: t('report.holder'),
      value: (row) => row.holder && t(`reportHolder.${row.holder.who}`),
      cell: (row) => <Holder of={row.holder} />,
    },
    {
      key: 'rate',
      label: t('report.rate'),
      minWidth: 130,
      value: (row) => row.rate,
      cell: (row) => <RateBar rate={row.rate} />,
    },
    {
      key: 'letter',
      label: t('signature.letterNumber'),
      className: 'mk-hide-phone',
      value: (row) => row.letterNumber,
      cell: (row) => row.letterNumber ?? '–',
      lang: 'th',
    },
  ];
  return (
    <div className="mk-grid">
      <Head title={t('reportNav.reports')} lead={t('reports.ownLead', { name: nameOf(province, province) })}>
        <Button
          component={Link}
          variant="default"
          to={href('/reports', { month: monthInWork(today), province: null, district: null })}
        >
          {t('reports.toNation')}
        </Button>
        {rows.length > 0 && (
          <LineButton
            label={t('line.button')}
            title={t('line.title')}
            lead={t('line.forGroup')}
            text={() => monthsLine(rows[0]?.province ?? '', rows)}
          />
        )}
      </Head>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : !list.data ? (
        <Bones lines={10} />
      ) : rows.length === 0 ? (
        <div className="mk-card">
          <Empty icon="file" title={t('reports.emptyTitle')} text={t('reports.emptyText')} />
        </div>
      ) : (
        <>
          {current && <InWork of={current} reads={reads} writes={mayWrite(me, province)} />}
          <SheetCard
            id="months"
            title={t('reports.months')}
            file={`maekhai-reports-${province}`}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.month}
          />
          {many < MOST && (
            <div>
              <Button variant="default" onClick={() => change({ all: 1 }, { replace: true })}>
                {t('reports.earlier')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** The month that is due: how far it is, how many days are left, and the next thing to do. */
function InWork({ of, reads, writes }: { of: ReportItem; reads: boolean; writes: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const today = useToday();
  const left = daysBetween(today, of.dueOn);
  const open = of.state !== 'SUBMITTED' && of.state !== 'ACKNOWLEDGED';
  return (
    <section className="mk-card mk-inwork" aria-labelledby="in-work" data-late={open && left < 0}>
      <div>
        <h2 id="in-work">{t('report.title', { month: f.monthLong(firstDay(of.month)) })}</h2>
        <div className="mk-inline">
          <StateChip state={of.state} />
          {!of.submittedOn && (
            <strong className={left < 0 ? 'mk-down' : undefined}>
              {left < 0
                ? t('reports.overdue', { n: f.n(-left) })
                : left === 0
                  ? t('reports.dueToday')
                  : t('reports.left', { n: f.n(left) })}
            </strong>
          )}
          <span className="mk-muted">{t('report.due', { date: f.date(of.dueOn) })}</span>
          {of.holder && (
            <span>
              {t('report.holder')} <Holder of={of.holder} />
            </span>
          )}
        </div>
      </div>
      {reads && (
        <Button
          component={Link}
          to={href(reportPath(of.provinceCode, of.month))}
          leftSection={<Icon name={open && writes ? 'pencil' : 'file'} size={16} />}
        >
          {t(open && writes ? 'reports.readAndWrite' : 'reports.read')}
        </Button>
      )}
    </section>
  );
}
