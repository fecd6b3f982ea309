import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportItem, ReportTiming } from '@/api/types';
import { useFormat } from '@/shared/format';
import { LineButton } from '@/shared/line/LineText';
import { can, useMe, useProvinceName } from '@/shared/session';
import { Sheet, type SheetColumn, SheetDownload } from '@/shared/table/Sheet';
import { Bones, Failed, Head } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { RateBar } from '@/shared/ui/RateBar';
import { useHref, useUrlState } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { reportPath, reportsOfMonth, statusOf } from '../asked';
import { nationLine, provinceLine } from '../lineTexts';
import { MonthChoice, useMonth } from '../MonthChoice';
import { mayRead } from '../mayRead';
import { firstDay } from '../months';
import { Holder, StateChip, TimingChip } from '../ReportChips';
import { TIMING_LOOK, TIMINGS } from '../reportWords';
import { StatusMap } from './StatusMap';

type Only = ReportTiming | 'RETURNED';

/** All provinces of a month: in time, late, missing, not yet due; on a map, and ranked by who needs a word first. */
export function NationStatus() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const today = useToday();
  const month = useMonth();
  const nameOf = useProvinceName();
  const [url] = useUrlState();
  const status = useQuery(statusOf(month));
  const list = useQuery(reportsOfMonth(month));
  const error = status.error ?? list.error;
  const name = f.monthLong(firstDay(month));
  const head = (
    <Head title={t('reports.nation')} lead={t('reports.nationLead', { month: name })}>
      <MonthChoice />
      {status.data && list.data && (
        <LineButton
          label={t('line.button')}
          title={t('line.title')}
          lead={t('line.forGroup')}
          text={() => nationLine(month, status.data.dueOn, list.data.items)}
        />
      )}
    </Head>
  );
  if (error || !status.data || !list.data) {
    return (
      <>
        {head}
        {error ? (
          <Failed error={error} retry={() => Promise.all([status.refetch(), list.refetch()])} />
        ) : (
          <Bones lines={12} />
        )}
      </>
    );
  }
  const { onTime, late, missing, notYetDue, returned, dueOn } = status.data;
  const counts: Record<Only, number> = {
    ON_TIME: onTime.length,
    LATE: late.length,
    MISSING: missing.length,
    NOT_YET_DUE: notYetDue.length,
    RETURNED: returned.length,
  };
  const items = list.data.items;
  const all = onTime.length + late.length + missing.length + notYetDue.length;
  const only = ([...TIMINGS, 'RETURNED'] as const).find((one) => one === url.only);
  const ranked = items
    .filter((one) => !only || (only === 'RETURNED' ? one.state === 'RETURNED' : one.timing === only))
    .sort(
      (a, b) =>
        TIMINGS.indexOf(a.timing) - TIMINGS.indexOf(b.timing) ||
        (b.holder?.days ?? 0) - (a.holder?.days ?? 0) ||
        a.provinceCode.localeCompare(b.provinceCode),
    );
  const writesTo = can(me, 'DEPARTMENT');
  const columns: SheetColumn<ReportItem>[] = [
    {
      key: 'province',
      label: t('place.province'),
      value: (row) => row.province,
      cell: (row) => {
        const shown = nameOf(row.provinceCode, row.province);
        return mayRead(me, row.provinceCode) ? (
          <Link to={href(reportPath(row.provinceCode, month))}>{shown}</Link>
        ) : (
          shown
        );
      },
    },
    {
      key: 'timing',
      label: t('report.timing'),
      value: (row) => t(`reportTiming.${row.timing}`),
      cell: (row) => (
        <>
          <TimingChip timing={row.timing} />
          {row.submittedOn && <span className="mk-small mk-issuedetail">{f.date(row.submittedOn)}</span>}
        </>
      ),
    },
    {
      key: 'state',
      label: t('report.state'),
      value: (row) => t(`reportState.${row.state}`),
      cell: (row) => (
        <>
          <StateChip state={row.state} />
          {row.holder && (
            <span className="mk-small mk-issuedetail mk-held">
              <Holder of={row.holder} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'holder',
      label: t('report.holder'),
      value: (row) => row.holder && `${t(`reportHolder.${row.holder.who}`)} ${row.holder.days}`,
    },
    {
      key: 'rate',
      label: t('report.rate'),
      minWidth: 100,
      value: (row) => row.rate,
      cell: (row) => <RateBar rate={row.rate} />,
    },
  ];
  if (writesTo) {
    columns.push({
      key: 'line',
      label: t('line.column'),
      className: 'mk-noprint',
      cell: (row) => (
        <LineButton
          title={t('line.titleOf', { name: nameOf(row.provinceCode, row.province) })}
          lead={t('line.forOne')}
          text={() => provinceLine(row, today)}
        />
      ),
    });
  }
  return (
    <div className="mk-grid">
      <div>
        {head}
        <p className="mk-sentence">
          <strong>{t('reports.sent', { n: f.n(onTime.length + late.length), of: f.n(all) })}</strong>{' '}
          {t('reports.sentence', {
            onTime: f.n(onTime.length),
            late: f.n(late.length),
            missing: f.n(missing.length),
            ahead: f.n(notYetDue.length),
          })}{' '}
          <span className="mk-muted">{t('report.due', { date: f.date(dueOn) })}</span>
        </p>
      </div>
      <nav aria-label={t('reports.only')}>
        <ul className="mk-tiles mk-reporttiles">
          {([...TIMINGS, 'RETURNED'] as const).map((one) => (
            <li key={one}>
              <Link
                className="mk-tile"
                data-calm={counts[one] === 0 || one === 'ON_TIME' || one === 'NOT_YET_DUE'}
                data-zero={counts[one] === 0}
                aria-current={only === one ? 'true' : undefined}
                to={href('/reports', { month, only: only === one ? null : one })}
              >
                <b>{f.n(counts[one])}</b>
                <span className="mk-tileword">
                  <Icon name={one === 'RETURNED' ? 'undo' : TIMING_LOOK[one].icon} size={16} />
                  {one === 'RETURNED' ? t('reportState.RETURNED') : t(`reportTiming.${one}`)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mk-pair mk-pair-map">
        <section className="mk-card mk-mapcard" aria-labelledby="status-map">
          <h2 id="status-map" style={{ marginBottom: 10 }}>
            {t('reports.map')}
          </h2>
          <StatusMap items={items} month={month} />
        </section>
        <section className="mk-card" aria-labelledby="provinces">
          <div className="mk-cardhead">
            <h2 id="provinces">
              {only
                ? only === 'RETURNED'
                  ? t('reportState.RETURNED')
                  : t(`reportTiming.${only}`)
                : t('reports.provinces')}{' '}
              <small className="mk-muted">{t('reports.provinceCount', { n: f.n(ranked.length) })}</small>
            </h2>
            <SheetDownload
              of={t('reports.provinces')}
              file={`maekhai-reports-${month}`}
              columns={columns}
              rows={ranked}
            />
          </div>
          {ranked.length === 0 ? (
            <p className="mk-muted">{t('reports.noneSuch')}</p>
          ) : (
            <div
              className="mk-tablewrap mk-stackable"
              tabIndex={0}
              role="group"
              aria-label={t('reports.provinces')}
            >
              <Sheet look="mk-ranking" columns={columns} rows={ranked} rowKey={(row) => row.provinceCode} />
            </div>
          )}
        </section>
      </div>
    </div>
  );
}
