import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe, useProvinceName } from '../session';
import { Sheet, type SheetColumn, SheetDownload } from '../table/Sheet';
import type { Download } from '../ui/DownloadButton';
import { DownloadMenu } from '../ui/DownloadMenu';
import { RateBar } from '../ui/RateBar';
import { useHref } from '../url';
import { PlaceMap } from './PlaceMap';
import type { Rate } from './rates';

/** The provinces on a map, and in their order: the lowest rate first, of equal ones the largest. */
export function NationRanking<T extends { provinceCode: string; name: string }>({
  id,
  path,
  rows,
  rateOf,
  measure,
  titles,
  columns,
  ...taken
}: {
  id: string;
  /** Where a province is looked at. */
  path: string;
  rows: readonly T[];
  /** The same function each time: the map is drawn anew with another. */
  rateOf: (row: T) => Pick<Rate, 'rate' | 'done' | 'of'>;
  /** What the rate is called. */
  measure: string;
  titles: { map: string; list: string };
  /** What stands behind province and rate. */
  columns: readonly SheetColumn<T>[];
} & ({ items: readonly Download[] } | { file: string })) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const nameOf = useProvinceName();
  const rates = useMemo(
    () => rows.map((row) => ({ key: row.provinceCode, name: row.name, ...rateOf(row) })),
    [rows, rateOf],
  );
  const ranked = [...rows].sort((x, y) => {
    const [a, b] = [rateOf(x), rateOf(y)];
    return (a.rate ?? 2) - (b.rate ?? 2) || b.of - a.of;
  });
  const all: SheetColumn<T>[] = [
    {
      key: 'province',
      label: t('place.province'),
      value: (p) => p.name,
      cell: (p) =>
        me.scope.level === 'NATION' ? (
          <Link to={href(path, { province: p.provinceCode, district: null })}>
            {nameOf(p.provinceCode, p.name)}
          </Link>
        ) : (
          nameOf(p.provinceCode, p.name)
        ),
    },
    {
      key: 'rate',
      label: measure,
      minWidth: 140,
      value: (p) => rateOf(p).rate,
      cell: (p) => <RateBar rate={rateOf(p).rate} />,
    },
    ...columns,
  ];
  return (
    <div className="mk-pair mk-pair-map">
      <section className="mk-card mk-mapcard" aria-labelledby={`${id}-map`}>
        <h2 id={`${id}-map`} style={{ marginBottom: 10 }}>
          {titles.map}
        </h2>
        <PlaceMap rows={rates} path={path} label={titles.map} measure={measure} still fitted />
      </section>
      <section className="mk-card" aria-labelledby={`${id}-provinces`}>
        <div className="mk-cardhead">
          <h2 id={`${id}-provinces`}>{titles.list}</h2>
          {'items' in taken ? (
            <DownloadMenu small of={titles.list} items={taken.items} />
          ) : (
            <SheetDownload of={titles.list} file={taken.file} columns={all} rows={ranked} />
          )}
        </div>
        <div style={{ overflowX: 'auto' }}>
          <Sheet look="mk-ranking" columns={all} rows={ranked} rowKey={(p) => p.provinceCode} />
        </div>
      </section>
    </div>
  );
}
