import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { API, type Data, get, type Path } from '@/api/client';
import type { paths } from '@/api/schema';
import { type Params, useUrlState } from '../url';

export type Query<P extends Path<'get'>> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? Q
  : never;
/** What the path names, if it names anything. */
type Of<P extends Path<'get'>> = paths[P] extends {
  get: { parameters: { path: infer O extends Record<string, string> } };
}
  ? { of: O }
  : { of?: undefined };
export type Row<P extends Path<'get'>> = Data<P> extends { items: (infer T)[] } ? T : never;

type Options<P extends Path<'get'>> = Of<P> & {
  /** How it is sorted until somebody says otherwise. */
  sort?: string;
  /** Whether something in it is still being made: then it is read again and again. */
  goesOn?: (rows: readonly Row<P>[]) => boolean;
};

/**
 * A list of the API, for a DataTable: narrowed by filters, paged and sorted by the address. Its export takes away what the same
 * filters leave on all pages.
 */
export function useList<P extends Path<'get'>>(
  path: P,
  filters: Omit<NonNullable<Query<P>>, 'page' | 'size' | 'sort'>,
  ...[options]: Of<P> extends { of: unknown } ? [Options<P>] : [Options<P>?]
) {
  const { of, sort: first, goesOn }: Partial<Options<P>> = options ?? {};
  const [url] = useUrlState();
  const sort = url.sort ?? first;
  const query = { ...filters, page: Number(url.page ?? 0), size: Number(url.size ?? 50), sort };
  const rowsOf = (data: unknown) => (data as { items: Row<P>[] } | undefined)?.items;
  const list = useQuery({
    ...get(path, { params: { path: of, query } } as unknown as Parameters<typeof get<P>>[1]),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (goesOn?.(rowsOf(state.data) ?? []) ? 2000 : false),
  });
  return {
    rows: rowsOf(list.data),
    total: (list.data as { total: number } | undefined)?.total,
    error: list.error,
    retry: () => void list.refetch(),
    fetching: list.isPlaceholderData,
    source: {
      path: path.slice(API.length).replace(/\{(\w+)\}/g, (_, name: string) => of?.[name] ?? ''),
      params: { ...filters, sort } as Params,
    },
  };
}
