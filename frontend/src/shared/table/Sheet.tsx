import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, saveBlob, toCsv } from '../download';
import { DownloadMenu } from '../ui/DownloadMenu';
import type { Column } from './DataTable';

export interface SheetColumn<T> extends Pick<Column<T>, 'key' | 'label' | 'numeric' | 'width'> {
  /** What stands on the screen; a column without is only taken away. */
  cell?: (row: T, index: number) => ReactNode;
  /** What is taken away; a column without is only shown. */
  value?: (row: T) => Cell;
  minWidth?: number;
  /** In which language its cells are, when that isn't the screen's. */
  lang?: 'th';
  /** Of its heading and cells: whether they are printed, or shown on a phone. */
  className?: string;
}

/** A table that is whole as it stands: its rows are all here, in their order. What is a page of a list is a DataTable. */
export function Sheet<T>({
  columns,
  rows,
  rowKey,
  look,
}: {
  columns: readonly SheetColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T, index: number) => string | number;
  /** What makes it look otherwise than its kind. */
  look?: string;
}) {
  const shown = columns.filter((c) => c.cell);
  return (
    <table className={look ? `mk-table ${look}` : 'mk-table'}>
      <thead>
        <tr>
          {shown.map((c) => (
            <th
              key={c.key}
              className={c.className}
              data-num={c.numeric || undefined}
              style={{ width: c.width, minWidth: c.minWidth }}
            >
              {c.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={rowKey(row, i)}>
            {shown.map((c) => (
              <td
                key={c.key}
                className={c.className}
                data-num={c.numeric || undefined}
                data-label={c.label}
                lang={c.lang}
              >
                {c.cell?.(row, i)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is taken away of a sheet: its headings and rows. */
export function cells<T>(columns: readonly SheetColumn<T>[], rows: readonly T[]): Cell[][] {
  const taken = columns.filter((c) => c.value);
  return [taken.map((c) => c.label), ...rows.map((row) => taken.map((c) => c.value?.(row)))];
}

/** Takes a sheet away as it is shown. */
export function SheetDownload<T>({
  of,
  file,
  columns,
  rows,
}: {
  of: string;
  file: string;
  columns: readonly SheetColumn<T>[];
  rows: readonly T[];
}) {
  const { t } = useTranslation();
  const run = async () => saveBlob(toCsv(cells(columns, rows)), `${file}.csv`);
  return <DownloadMenu small of={of} items={[{ icon: 'file', label: t('download.csv'), run }]} />;
}

/** A sheet under its heading, to be taken away; on a phone its rows are cards. */
export function SheetCard<T>({
  id,
  title,
  lead,
  file,
  tools,
  ...sheet
}: Parameters<typeof Sheet<T>>[0] & {
  id: string;
  title: string;
  lead?: string;
  file: string;
  tools?: ReactNode;
}) {
  return (
    <section className="mk-card" aria-labelledby={id}>
      <div className="mk-cardhead">
        <h2 id={id}>{title}</h2>
        <SheetDownload of={title} file={file} columns={sheet.columns} rows={sheet.rows} />
      </div>
      {lead && (
        <p className="mk-small mk-muted" style={{ margin: '0 0 8px' }}>
          {lead}
        </p>
      )}
      {tools}
      <div className="mk-tablewrap mk-sticky mk-stackable" tabIndex={0} role="group" aria-label={title}>
        <Sheet {...sheet} />
      </div>
    </section>
  );
}
