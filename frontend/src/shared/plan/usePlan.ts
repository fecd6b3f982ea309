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

/** The plan once it is there, or why not. */
export interface FoundPlan<P> {
  of: PlanProps<P> | undefined;
  error: Error | null;
  retry: () => void;
}

/** A plan, asked for again and again while it is being made. */
export function usePlan<P extends Pick<Planned, 'state'>, K extends QueryKey>(
  query: UseQueryOptions<Answer<P>, Error, Answer<P>, K>,
  enabled = true,
): FoundPlan<P> {
  const client = useQueryClient();
  const key: QueryKey = query.queryKey;
  const { data, error, refetch } = useQuery({
    ...query,
    enabled,
    refetchInterval: ({ state }) => (state.data && underWay(state.data.data.state) ? 1000 : false),
  });
  const of = data && {
    plan: data.data,
    etag: data.etag,
    settle: (changed: Answer<P>) => client.setQueryData(key, changed),
    reload: refetch,
  };
  return { of, error, retry: () => void refetch() };
}
