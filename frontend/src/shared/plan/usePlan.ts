import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '@/api/client';
import { type Planned, underWay } from './plan';

/** What a part of a plan's page gets: the plan, and how a change of it is told. */
export interface PlanProps<P> {
  plan: P;
  etag: string | null;
  /** What the server answered to a change is the plan from now on. */
  settle: (changed: Answer<P>) => void;
  reload: () => Promise<unknown>;
}

/** A plan, asked for again and again while it is being made. */
export function usePlan<P extends Pick<Planned, 'state'>, K extends QueryKey>(
  query: UseQueryOptions<Answer<P>, Error, Answer<P>, K>,
  enabled = true,
) {
  const client = useQueryClient();
  const key: QueryKey = query.queryKey;
  const { data, error, refetch } = useQuery({
    ...query,
    enabled,
    refetchInterval: ({ state }) => (state.data && underWay(state.data.data.state) ? 1000 : false),
  });
  const of: PlanProps<P> | undefined = data && {
    plan: data.data,
    etag: data.etag,
    settle: (changed) => client.setQueryData(key, changed),
    reload: refetch,
  };
  return { of, error, retry: () => void refetch() };
}
