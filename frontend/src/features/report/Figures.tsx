import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportFigures, ReportRow } from '@/api/types';
import { type Format, useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { LG_TYPES } from '@/shared/status';
import { Sheet, type SheetColumn, SheetDownload } from '@/shared/table/Sheet';
import { RateBar } from '@/shared/ui/RateBar';
import { useHref } from '@/shared/url';
import { FIGURE_GROUPS, type FigureRow, figureRows } from './figureRows';
import { firstDay, type Month, plusMonths } from './months';
import { useFigureName } from './useFigureName';

const shown = (f: Format, row: FigureRow, value: number | null) =>
  value === null ? '–' : row.kind === 'rate' ? f.pct(value) : f.n(value);

function Change({ row, alike }: { row: FigureRow; alike: boolean }) {
  const f = useFormat();
  if (row.value === null || row.before === null || (row.kind === 'count' && !alike)) return <>–</>;
  const by = row.value - row.before;
  if (row.kind === 'rate') return <>{f.points(by)}</>;
  return <>{by === 0 ? f.digits('±0') : `${by > 0 ? '+' : '−'}${f.n(Math.abs(by))}`}</>;
}

/** The figures of a report beside those of the month before; a number opens the list behind it where that is kept. */
export function FigureTable({
  figures,
  last,
  month,
  province,
  of,
}: {
  figures: ReportFigures;
  last: ReportFigures | undefined;
  month: Month;
  /** From how many reports each month is added up, and whether they are of the same provinces: else there is no change of numbers. */
  of?: { now: number; last: number | undefined; alike: boolean };
  /** Whose lists open; nothing for the nation. */
  province: string | null;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const figureName = useFigureName();
  const me = useMe();
  // whoever sees one province has no list of all
  const opens = province !== null || me.scope.level === 'NATION';
  const rows = figureRows(figures, last, month);
  const title = t('report.figures');
  const from = (n: number | undefined) =>
    n !== undefined && (
      <span className="mk-small mk-muted mk-issuedetail">{t('reports.provinceCount', { n: f.n(n) })}</span>
    );
  // a report has it within a section, the nation's page right under its title
  const Heading = province === null ? 'h2' : 'h3';
  return (
    <section aria-label={title}>
      <div className="mk-cardhead">
        <Heading className="mk-reporthead">{title}</Heading>
        <SheetDownload
          of={title}
          file={`maekhai-report-${province ?? 'nation'}-${month}`}
          rows={rows}
          columns={[
            { key: 'name', label: t('report.figure'), value: (r) => figureName(r.key) },
            { key: 'now', label: f.month(firstDay(month)), value: (r) => r.value },
            { key: 'before', label: f.month(firstDay(plusMonths(month, -1))), value: (r) => r.before },
          ]}
        />
      </div>
      <div className="mk-tablewrap" tabIndex={0} role="group" aria-label={title}>
        <table className="mk-table mk-figures">
          <thead>
            <tr>
              <th>{t('report.figure')}</th>
              <th data-num>
                {f.month(firstDay(month))}
                {from(of?.now)}
              </th>
              <th data-num>
                {f.month(firstDay(plusMonths(month, -1)))}
                {from(of?.last)}
              </th>
              <th data-num className="mk-hide-phone">
                {t('report.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {FIGURE_GROUPS.map((group) => {
              const those = rows.filter((row) => row.group === group);
              return (
                those.length > 0 && (
                  <Fragment key={group}>
                    <tr className="mk-figuregroup">
                      <th colSpan={4} scope="rowgroup">
                        {t(`figureGroup.${group}`)}
                      </th>
                    </tr>
                    {those.map((row) => (
                      <tr key={row.key}>
                        <td>{figureName(row.key)}</td>
                        <td data-num>
                          {opens && row.to && row.value !== null ? (
                            <Link
                              to={href(row.to[0], { province, district: null, asOf: null, ...row.to[1] })}
                            >
                              {shown(f, row, row.value)}
                            </Link>
                          ) : (
                            shown(f, row, row.value)
                          )}
                          {row.of !== undefined && row.value !== null && (
                            <span className="mk-muted mk-small"> {t('report.of', { n: f.n(row.of) })}</span>
                          )}
                        </td>
                        <td data-num>{shown(f, row, row.before)}</td>
                        <td data-num className="mk-hide-phone">
                          <Change row={row} alike={of?.alike ?? true} />
                        </td>
                      </tr>
                    ))}
                  </Fragment>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowKind = 'type' | 'district';

/** The same by type or district, beside the rate of the month before. */
export function FigureRows({
  by,
  rows,
  month,
  file,
  linkOf,
}: {
  by: RowKind;
  rows: readonly ReportRow[];
  month: Month;
  file: string;
  linkOf?: (row: ReportRow) => string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const title = t(`report.by.${by}`);
  const nameOf = (row: ReportRow) =>
    by === 'type' ? t(`type.${LG_TYPES.find((one) => one === row.key) ?? 'SAO'}`) : row.name;
  const change = (row: ReportRow) =>
    row.rate == null || row.previousRate == null ? null : row.rate - row.previousRate;
  const count = (
    key: string,
    label: string,
    read: (row: ReportRow) => number,
    hide = false,
  ): SheetColumn<ReportRow> => ({
    key,
    label,
    numeric: true,
    className: hide ? 'mk-hide-phone' : undefined,
    value: read,
    cell: (row) => f.n(read(row)),
  });
  const columns: SheetColumn<ReportRow>[] = [
    {
      key: 'name',
      label: t(`report.rowOf.${by}`),
      value: nameOf,
      cell: (row) => (linkOf ? <Link to={linkOf(row)}>{nameOf(row)}</Link> : nameOf(row)),
    },
    count('total', t('reportFigure.total'), (row) => row.total, true),
    count('complete', t('report.complete'), (row) => row.byStatus.COMPLETE_AND_CURRENT ?? 0, true),
    {
      key: 'rate',
      label: t('report.rate'),
      minWidth: 130,
      value: (row) => row.rate,
      cell: (row) => <RateBar rate={row.rate} />,
    },
    {
      key: 'previous',
      className: 'mk-hide-phone',
      label: f.month(firstDay(plusMonths(month, -1))),
      numeric: true,
      value: (row) => row.previousRate,
      cell: (row) => f.pct(row.previousRate),
    },
    {
      key: 'change',
      label: t('report.change'),
      numeric: true,
      cell: (row) => {
        const by = change(row);
        return by === null ? (
          '–'
        ) : (
          <span className={by > 0.0005 ? 'mk-up' : by < -0.0005 ? 'mk-down' : 'mk-muted'}>
            {f.points(by)}
          </span>
        );
      },
    },
    count('recorded', t('budgetStep.recorded'), (row) => row.budget.recorded, true),
    count('approved', t('budgetStep.approved'), (row) => row.budget.approved, true),
    count('inUse', t('budgetStep.inUse'), (row) => row.budget.inUse, true),
    count('closed', t('report.closed'), (row) => row.yearClosed, true),
  ];
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className="mk-cardhead">
        <h3 className="mk-reporthead">{title}</h3>
        <SheetDownload of={title} file={file} columns={columns} rows={rows} />
      </div>
      <div className="mk-tablewrap" tabIndex={0} role="group" aria-label={title}>
        <Sheet look="mk-ranking" columns={columns} rows={rows} rowKey={(row) => row.key} />
      </div>
    </section>
  );
}
