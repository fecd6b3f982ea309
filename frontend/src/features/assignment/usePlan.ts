import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get, getWithEtag } from '@/api/client';
import type { Plan } from '@/api/types';
import { underWay } from './planWords';

const query = (id: string) => getWithEtag('/api/v1/coverage-plans/{id}', { params: { path: { id } } });

/** What a part of a plan's page gets: the plan, and how a change of it is told. */
export interface PlanProps {
  plan: Plan;
  etag: string | null;
  settle: (plan: unknown, etag: string | null) => void;
  reload: () => Promise<void>;
}

/** The trainers of a province: their numbers are the same on its board and in its plans. */
export function useRegister(province: string, on: string) {
  return useQuery(get('/api/v1/trainers', { params: { query: { province, on, size: 500 } } }));
}

/** A plan, asked for again and again while it is being made. */
export function usePlan(id: string, enabled = true) {
  const client = useQueryClient();
  const plan = useQuery({
    ...query(id),
    enabled,
    refetchInterval: (q) => (q.state.data && underWay(q.state.data.data.state) ? 1000 : false),
  });
  /** What the server answered to a change is the plan from now on. */
  const settle = useCallback(
    (changed: unknown, etag: string | null) =>
      client.setQueryData(query(id).queryKey as readonly unknown[], { data: changed as Plan, etag }),
    [client, id],
  );
  return { plan, settle };
}
