import { Button, Checkbox, Group, NativeSelect, Popover, Skeleton } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '@/api/client';
import { downloadFile, XLSX } from '../download';
import { useFormat } from '../format';
import { DownloadMenu } from '../ui/DownloadMenu';
import { Failed } from '../ui/feedback';
import { Icon } from '../ui/icons';
import { type Params, useUrlState } from '../url';

export interface Column<T> {
  key: string;
  label: string;
  cell: (row: T) => ReactNode;
  /** The server's sort key; a column without one can't be sorted. */
  sort?: string;
  numeric?: boolean;
  /** Left out until chosen. */
  optional?: boolean;
  /** Of no use on paper. */
  screenOnly?: boolean;
  width?: number | string;
}

interface Props<T> {
  /** Names the table for readers and for the remembered column choice. */
  name: string;
  label: string;
  columns: Column<T>[];
  rows: readonly T[] | undefined;
  rowKey: (row: T) => string;
  total?: number;
  error?: unknown;
  retry?: () => void;
  fetching?: boolean;
  empty: ReactNode;
  /** What else can be done with the whole list. */
  tools?: ReactNode;
  /** The list of the API behind the table and what narrows and sorts it, to be taken away with all its pages. */
  source: { path: string; params: Params };
}

const SIZES = ['25', '50', '100', '200'];

/** One table for the whole product: pages, sorts and filters on the server, state in the address. */
export function DataTable<T>(props: Props<T>) {
  const { t } = useTranslation();
  const f = useFormat();
  const { source } = props;
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const [url, change] = useUrlState();
  const [hidden, setHidden] = useLocalStorage<string[]>({
    key: `maekhai.columns.${props.name}`,
    defaultValue: props.columns.filter((c) => c.optional).map((c) => c.key),
    getInitialValueInEffect: false,
  });
  const shown = props.columns.filter((c, i) => i === 0 || !hidden.includes(c.key));
  const [first, ...rest] = shown;
  const sort = url.sort ?? '';
  const page = Number(url.page ?? 0);
  const size = Number(url.size ?? 50);
  const total = props.total ?? props.rows?.length ?? 0;

  const sortBy = (key: string) => change({ sort: sort === key ? `-${key}` : key });
  const direction = (column: Column<T>) =>
    column.sort === undefined
      ? undefined
      : sort === column.sort
        ? 'ascending'
        : sort === `-${column.sort}`
          ? 'descending'
          : 'none';

  // The last row of the last page may have been decided or deleted: the list goes on at what is now its last page.
  const lastPage = Math.max(0, Math.ceil(total / size) - 1);
  const beyond = !props.fetching && props.rows !== undefined && total > 0 && page > lastPage;
  useEffect(() => {
    if (beyond) change({ page: lastPage || null }, { keepPage: true, replace: true });
  }, [beyond, lastPage, change]);

  if (props.error) return <Failed error={props.error} retry={props.retry} />;

  const isEmpty = props.rows !== undefined && props.rows.length === 0 && !beyond;
  return (
    <div aria-busy={props.fetching || props.rows === undefined}>
      <Group justify="space-between" mb={8} gap="xs" className="mk-noprint">
        <span className="mk-muted mk-small" role="status">
          {props.rows === undefined ? t('common.loading') : t('table.total', { total: f.n(total) })}
        </span>
        <Group gap={6}>
          {props.tools}
          <DownloadMenu
            of={props.label}
            items={(
              [
                ['Excel (.xlsx)', XLSX, 'xlsx'],
                ['CSV', 'text/csv', 'csv'],
              ] as const
            ).map(([label, accept, ending]) => ({
              icon: 'file',
              label,
              run: () =>
                downloadFile(
                  `${API}${source.path}`,
                  source.params,
                  `${[props.name, source.params.asOf].filter(Boolean).join('-')}.${ending}`,
                  accept,
                ),
            }))}
          />
          <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
            <Popover.Target>
              <Button variant="default" size="xs" leftSection={<Icon name="columns" size={16} />}>
                {t('table.columns')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown p={4}>
              {props.columns.slice(1).map((c) => (
                <Checkbox
                  key={c.key}
                  p={6}
                  label={c.label}
                  checked={!hidden.includes(c.key)}
                  onChange={(e) =>
                    setHidden(
                      e.currentTarget.checked ? hidden.filter((k) => k !== c.key) : [...hidden, c.key],
                    )
                  }
                />
              ))}
            </Popover.Dropdown>
          </Popover>
        </Group>
      </Group>

      {isEmpty ? (
        <div className="mk-tablewrap">{props.empty}</div>
      ) : phone ? (
        <ul className="mk-cards" aria-label={props.label}>
          {props.rows === undefined
            ? Array.from({ length: 6 }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders
                <li key={i}>
                  <Skeleton height={20} width="70%" mb={8} />
                  <Skeleton height={14} width="45%" />
                </li>
              ))
            : props.rows.map((row) => (
                <li key={props.rowKey(row)}>
                  <strong>{first?.cell(row)}</strong>
                  <dl>
                    {rest.map((c) => (
                      <div
                        key={c.key}
                        className={c.screenOnly ? 'mk-noprint' : undefined}
                        style={{ display: 'contents' }}
                      >
                        <dt>{c.label}</dt>
                        <dd>{c.cell(row)}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
        </ul>
      ) : (
        <section className="mk-tablewrap mk-sticky" tabIndex={0} aria-label={props.label}>
          <table className="mk-table">
            <thead>
              <tr>
                {shown.map((c) => (
                  <th
                    key={c.key}
                    className={c.screenOnly ? 'mk-noprint' : undefined}
                    aria-sort={direction(c)}
                    style={{ width: c.width }}
                    data-num={c.numeric || undefined}
                  >
                    {c.sort ? (
                      <button type="button" onClick={() => sortBy(c.sort!)}>
                        {c.label}
                        {direction(c) !== 'none' && (
                          <Icon name={direction(c) === 'descending' ? 'down' : 'up'} size={14} />
                        )}
                      </button>
                    ) : (
                      c.label
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.rows === undefined
                ? Array.from({ length: 12 }, (_, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders
                    <tr key={i}>
                      {shown.map((c) => (
                        <td key={c.key}>
                          <Skeleton height={16} />
                        </td>
                      ))}
                    </tr>
                  ))
                : props.rows.map((row) => (
                    <tr key={props.rowKey(row)}>
                      {shown.map((c) => (
                        <td
                          key={c.key}
                          className={c.screenOnly ? 'mk-noprint' : undefined}
                          data-num={c.numeric || undefined}
                        >
                          {c.cell(row)}
                        </td>
                      ))}
                    </tr>
                  ))}
            </tbody>
          </table>
        </section>
      )}

      {!isEmpty && (
        <nav className="mk-pager" aria-label={t('table.pages')}>
          <Group gap="xs">
            <NativeSelect
              aria-label={t('table.size')}
              size="xs"
              data={SIZES.map((s) => ({ value: s, label: t('table.perPage', { size: f.digits(s) }) }))}
              value={String(size)}
              onChange={(e) => change({ size: e.currentTarget.value })}
            />
            <span className="mk-small mk-muted">
              {t('table.range', {
                from: f.n(total === 0 ? 0 : page * size + 1),
                to: f.n(Math.min(total, (page + 1) * size)),
                total: f.n(total),
              })}
            </span>
          </Group>
          <Group gap={6}>
            <Button
              size="xs"
              variant="default"
              disabled={page === 0}
              leftSection={<Icon name="left" size={14} />}
              onClick={() => change({ page: page - 1 || null }, { keepPage: true })}
            >
              {t('table.previous')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={(page + 1) * size >= total}
              rightSection={<Icon name="chevron" size={14} />}
              onClick={() => change({ page: page + 1 }, { keepPage: true })}
            >
              {t('table.next')}
            </Button>
          </Group>
        </nav>
      )}
    </div>
  );
}
