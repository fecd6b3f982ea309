import type { Data, Path } from '@/api/client';
import type { IsoDate } from '../dates';
import type { Query, Row } from '../table/useList';
import { lineDay, lineNumber, lineText } from './lineWords';

/** A list as its text asks about it: the server counts, whatever page of it is looked at. */
export interface LineList {
  /** The names of the place that it is of, in Thai; none: the nation. */
  province?: string;
  district?: string;
  day: IsoDate;
  /** Where it is found, narrowed as it is, from its beginning. */
  link: string;
  ask: <P extends Path<'get'>>(path: P, query: Query<P>) => Promise<Data<P>>;
}

type Said = string | false | null | undefined;

/** How many the server has under these filters. */
export async function countOf<P extends Path<'get'>>(
  list: LineList,
  path: P,
  query: object,
): Promise<number> {
  const { total } = (await list.ask(path, { ...query, size: 1 } as unknown as Query<P>)) as { total: number };
  return total;
}

/** How many of them there are of each value; where the list is narrowed to one, there are none of the others. */
export async function countEach<P extends Path<'get'>, V extends string>(
  list: LineList,
  path: P,
  query: object,
  key: string,
  values: readonly V[],
): Promise<Record<V, number>> {
  const only = (query as Record<string, unknown>)[key];
  const counts = await Promise.all(
    values.map(async (value) => [
      value,
      only === undefined || only === value ? await countOf(list, path, { ...query, [key]: value }) : 0,
    ]),
  );
  return Object.fromEntries(counts);
}

const MOST = 500;

/** All its rows, page by page. */
export async function allOf<P extends Path<'get'>>(
  list: LineList,
  path: P,
  query: object,
): Promise<Row<P>[]> {
  const rows: Row<P>[] = [];
  for (let page = 0; ; page++) {
    const asked = { ...query, page, size: MOST } as unknown as Query<P>;
    const { items, total } = (await list.ask(path, asked)) as { items: Row<P>[]; total: number };
    rows.push(...items);
    if (items.length < MOST || rows.length >= total) return rows;
  }
}

/** "a, of it b" as people write it; of nothing, nothing. */
export const partsOf = (parts: readonly (readonly [word: string, n: number])[]) =>
  parts
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word} ${lineNumber(n)}`)
    .join(' · ');

export const percent = (part: number, whole: number) =>
  whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(1)}%)`;

/** What a list for a group is narrowed to: what is looked for may be the name of one who is late. */
export const unsought = <F extends { q?: string }>(filters: F): F => ({ ...filters, q: undefined });

/** What words were looked for. */
export const sought = (q: string | undefined): Said => q && `ค้นหา “${q}”`;

/** From when to when, as far as somebody said. */
export const lineSpan = (from: string | undefined, to: string | undefined): string | undefined =>
  from || to
    ? [from && `ตั้งแต่ ${lineDay(from)}`, to && `ถึง ${lineDay(to)}`].filter(Boolean).join(' ')
    : undefined;

/** What a list says: of what, where and when, narrowed to what; and where it is found. */
export function listText(
  list: LineList,
  {
    to,
    title,
    when,
    only = [],
    says,
  }: {
    /** The one concerned, when it isn't for a group. */
    to?: Said;
    title: string;
    /** When it isn't as of a day. */
    when?: string;
    /** What narrows it besides the place. */
    only?: readonly Said[];
    says: readonly Said[];
  },
): string {
  const narrowed = only.filter(Boolean);
  const where = [list.province && `จังหวัด${list.province}`, list.district && `อำเภอ${list.district}`];
  return lineText([
    ...(to ? [`เรียน ${to}`, ''] : []),
    title,
    !to && (where.filter(Boolean).join(' ') || 'ทั้งประเทศ'),
    when ?? `ข้อมูล ณ ${lineDay(list.day)}`,
    narrowed.length > 0 && `เฉพาะ ${narrowed.join(' · ')}`,
    '',
    ...says,
    '',
    `ดูรายการ: ${list.link}`,
  ]);
}
