import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '@/api/client';
import type { HubPlan } from '@/api/types';
import { underWay } from './hubWords';

const query = (id: string) => get('/api/v1/hub-plans/{id}', { params: { path: { id } } });

/** A network plan, asked for again and again while it is being made. */
export function useHubPlan(id: string, enabled = true) {
  const client = useQueryClient();
  const plan = useQuery({
    ...query(id),
    enabled,
    refetchInterval: (q) => (q.state.data && underWay(q.state.data.state) ? 1000 : false),
  });
  /** What the server answered to a change is the plan from now on. */
  const settle = useCallback(
    (changed: unknown) => client.setQueryData(query(id).queryKey as readonly unknown[], changed as HubPlan),
    [client, id],
  );
  return { plan, settle };
}
