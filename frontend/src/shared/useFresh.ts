import { type FetchQueryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * Reads what stands on the server now, before something is written over it. Once: without a connection that is told at once, and
 * nothing goes on by itself when there is one again.
 */
export function useFresh() {
  const client = useQueryClient();
  return useCallback(
    <T, E, D, K extends QueryKey>(query: FetchQueryOptions<T, E, D, K>) =>
      client.fetchQuery({ ...query, staleTime: 0, retry: false, networkMode: 'always' }),
    [client],
  );
}
