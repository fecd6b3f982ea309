import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { SCOPE_KEYS } from './scopeKeys';

export type Params = Record<string, string | number | boolean | null | undefined>;

export function withParams(path: string, params: Params): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** A filter of the address that is yes, no or not asked. */
export const flag = (value: string | undefined) => (value === undefined ? undefined : value === 'true');

/** Reads and changes the query of the address, which holds every filter and page. */
export function useUrlState() {
  const [search, setSearch] = useSearchParams();
  const values = useMemo(
    () => Object.fromEntries(search.entries()) as Record<string, string | undefined>,
    [search],
  );
  const change = useCallback(
    (params: Params, options: { keepPage?: boolean; replace?: boolean } = {}) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (!options.keepPage) next.delete('page');
          for (const [key, value] of Object.entries(params)) {
            if (value === null || value === undefined || value === '') next.delete(key);
            else next.set(key, String(value));
          }
          return next;
        },
        { replace: options.replace ?? false },
      );
    },
    [setSearch],
  );
  return [values, change] as const;
}

/** Makes addresses that keep the day and, unless told otherwise, the place. */
export function useHref() {
  const [search] = useSearchParams();
  return useCallback(
    (path: string, params: Params = {}) => {
      const kept: Params = {};
      for (const key of SCOPE_KEYS) kept[key] = search.get(key);
      return withParams(path, { ...kept, ...params });
    },
    [search],
  );
}
