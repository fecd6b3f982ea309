import { Button, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NationalProvince, NationalReport } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { lineMonth } from '@/shared/line/lineWords';
import { PaperDialog } from '@/shared/paper/PaperDialog';
import { useMe, useProvinceName } from '@/shared/session';
import { Sheet, SheetCard, type SheetColumn } from '@/shared/table/Sheet';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../report.css';
import { nationOf, reportPath } from '../asked';
import { FigureRows, FigureTable } from '../Figures';
import { nationalLine } from '../lineTexts';
import { MonthChoice, useMonth } from '../MonthChoice';
import { mayRead } from '../mayRead';
import { firstDay, type Month, plusMonths } from '../months';
import { Holder, StateChip, TimingChip } from '../ReportChips';
import { ReportNav } from '../ReportNav';

/** A month of the nation: rolled up from what the provinces submitted, with what is missing said. */
export default function NationalPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const month = useMonth();
  const nation = useQuery(nationOf(month));
  const [paper, setPaper] = useState(false);
  const title = t('national76.title', { month: f.monthLong(firstDay(month)) });
  useTitle(title);
  return (
    <>
      <ReportNav />
      <div className="mk-grid">
        <Head title={title} lead={nation.data && t('facts.asOf', { date: f.date(nation.data.asOf) })}>
          <MonthChoice />
          <Button
            variant="default"
            leftSection={<Icon name="file" size={16} />}
            onClick={() => setPaper(true)}
          >
            {t('report.asPaper')}
          </Button>
          {nation.data && nation.data.counted > 0 && (
            <LineButton
              label={t('line.button')}
              title={t('line.title')}
              lead={t('line.forGroup')}
              text={() => nationalLine(nation.data)}
            />
          )}
        </Head>
        {nation.error ? (
          <Failed error={nation.error} retry={() => nation.refetch()} />
        ) : !nation.data ? (
          <Bones lines={14} />
        ) : (
          <Nation of={nation.data} month={month} />
        )}
      </div>
      {paper && (
        <PaperDialog
          title={title}
          paper={{
            path: '/monthly-reports/national/document',
            params: { month },
            name: `รายงานภาพรวมประเทศ ประจำเดือน${lineMonth(month)}`,
          }}
          forms={['pdf', 'docx', 'xlsx']}
          onClose={() => setPaper(false)}
        />
      )}
    </>
  );
}

function Nation({ of, month }: { of: NationalReport; month: Month }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const last = useQuery(nationOf(plusMonths(month, -1)));
  const all = of.counted + of.missing.length;
  // more reports than the month before is no change of what they tell
  const left = (one: NationalReport) => one.missing.map(({ code }) => code).join();
  const alike = last.data !== undefined && left(last.data) === left(of);
  const link = (code: string, name: string) => {
    const shown = nameOf(code, name);
    return mayRead(me, code) ? <Link to={href(reportPath(code, month))}>{shown}</Link> : shown;
  };
  const columns: SheetColumn<NationalProvince>[] = [
    { key: 'name', label: t('place.province'), value: (p) => p.name, cell: (p) => link(p.code, p.name) },
    {
      key: 'timing',
      label: t('report.timing'),
      value: (p) => t(`reportTiming.${p.timing}`),
      cell: (p) => (
        <>
          <TimingChip timing={p.timing} />
          {p.submittedOn && <span className="mk-small mk-issuedetail">{f.date(p.submittedOn)}</span>}
        </>
      ),
    },
    {
      key: 'state',
      label: t('report.state'),
      value: (p) => t(`reportState.${p.state}`),
      cell: (p) => <StateChip state={p.state} />,
    },
    {
      key: 'rate',
      label: t('report.rate'),
      minWidth: 130,
      value: (p) => p.rate,
      cell: (p) => <RateBar rate={p.rate} />,
    },
    {
      key: 'previous',
      label: f.month(firstDay(plusMonths(month, -1))),
      numeric: true,
      value: (p) => p.previousRate,
      cell: (p) => f.pct(p.previousRate),
    },
    {
      key: 'total',
      label: t('reportFigure.total'),
      numeric: true,
      value: (p) => p.total,
      cell: (p) => f.n(p.total),
    },
    {
      key: 'holder',
      label: t('report.holder'),
      value: (p) => p.holder && t(`reportHolder.${p.holder.who}`),
      cell: (p) => <Holder of={p.holder} />,
    },
  ];
  return (
    <>
      <p className="mk-sentence">
        <strong>{t('national76.counted', { n: f.n(of.counted), of: f.n(all) })}</strong>{' '}
        {of.figures.rate != null && t('national76.rate', { rate: f.pct(of.figures.rate) })}
      </p>
      {of.missing.length > 0 && (
        <details className="mk-note mk-missing" open={of.missing.length <= 12}>
          <summary>{t('national76.missing', { n: f.n(of.missing.length) })}</summary>
          <span>
            {of.missing.map((one, i) => (
              <span key={one.code}>
                {i > 0 && ' · '}
                {link(one.code, one.name)}
                {one.state === 'RETURNED' && ` (${t('reportState.RETURNED')})`}
              </span>
            ))}
          </span>
        </details>
      )}
      {of.counted === 0 ? (
        <div className="mk-card">
          <Empty icon="file" title={t('national76.none')} text={t('national76.noneText')} />
        </div>
      ) : (
        <>
          <div className="mk-card mk-grid">
            <FigureTable
              figures={of.figures}
              last={last.data?.figures}
              month={month}
              province={null}
              of={{ now: of.counted, last: last.data?.counted, alike }}
            />
            <FigureRows
              by="type"
              rows={of.figures.byType}
              month={month}
              file={`maekhai-report-types-${month}`}
            />
          </div>
          <Compare of={of} month={month} />
        </>
      )}
      <SheetCard
        id="provinces"
        title={t('reports.provinces')}
        file={`maekhai-national-${month}`}
        columns={columns}
        rows={of.provinces}
        rowKey={(p) => p.code}
      />
      <section className="mk-card" aria-labelledby="escalated">
        <h2 id="escalated" style={{ marginBottom: 10 }}>
          {t('national76.escalated', { n: f.n(of.issues.escalated.length) })}
        </h2>
        {of.issues.escalated.length === 0 ? (
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('national76.noneEscalated')}
          </p>
        ) : (
          <ul className="mk-reportlist">
            {of.issues.escalated.map((one) => (
              <li key={one.id}>
                <Link lang="th" to={href(`/issues/${one.id}`)}>
                  {one.title}
                </Link>{' '}
                <span className="mk-small mk-muted">
                  {t(`reportKind.${one.kind}`)} · {t(`reportModule.${one.module}`)} ·{' '}
                  {nameOf(one.provinceCode)}
                  {one.localGovernment && (
                    <>
                      {' · '}
                      <span lang="th">{one.localGovernment.name}</span>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** How many stand beside each other. */
const MOST = 4;

/** A few provinces beside each other, by what they submitted. */
function Compare({ of, month }: { of: NationalReport; month: Month }) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const rows = of.figures.byProvince ?? [];
  const known = new Map(rows.map((row) => [row.key, row]));
  const chosen = (url.compare ?? '').split(',').flatMap((code) => known.get(code) ?? []);
  const points = (rate: number | null | undefined, before: number | null | undefined) =>
    rate == null || before == null ? '–' : f.points(rate - before);
  const lines: { key: string; name: string; of: (row: (typeof rows)[number]) => string }[] = [
    { key: 'total', name: t('reportFigure.total'), of: (row) => f.n(row.total) },
    { key: 'rate', name: t('report.rate'), of: (row) => f.pct(row.rate) },
    {
      key: 'previous',
      name: f.monthLong(firstDay(plusMonths(month, -1))),
      of: (row) => f.pct(row.previousRate),
    },
    { key: 'change', name: t('report.change'), of: (row) => points(row.rate, row.previousRate) },
    { key: 'recorded', name: t('budgetStep.recorded'), of: (row) => f.n(row.budget.recorded) },
    { key: 'approved', name: t('budgetStep.approved'), of: (row) => f.n(row.budget.approved) },
    { key: 'inUse', name: t('budgetStep.inUse'), of: (row) => f.n(row.budget.inUse) },
    { key: 'closed', name: t('report.closed'), of: (row) => f.n(row.yearClosed) },
  ];
  const columns: SheetColumn<(typeof lines)[number]>[] = [
    { key: 'figure', label: t('report.figure'), cell: (line) => line.name },
    ...chosen.map((row) => ({
      key: row.key,
      label: nameOf(row.key, row.name),
      numeric: true,
      cell: (line: (typeof lines)[number]) => line.of(row),
    })),
  ];
  return (
    <section className="mk-card" aria-labelledby="compare">
      <h2 id="compare" style={{ marginBottom: 10 }}>
        {t('national76.compare')}
      </h2>
      <MultiSelect
        className="mk-noprint"
        mb="sm"
        searchable
        maxValues={MOST}
        label={t('national76.choose')}
        value={chosen.map((row) => row.key)}
        data={rows.map((row) => ({ value: row.key, label: nameOf(row.key, row.name) }))}
        onChange={(codes) => change({ compare: codes.join(',') }, { replace: true })}
      />
      {chosen.length > 1 && (
        <div className="mk-tablewrap" tabIndex={0} role="group" aria-label={t('national76.compare')}>
          <Sheet columns={columns} rows={lines} rowKey={(line) => line.key} />
        </div>
      )}
    </section>
  );
}
