import { getWithEtag } from '@/api/client';

export const hubPlanOf = (id: string) => getWithEtag('/api/v1/hub-plans/{id}', { params: { path: { id } } });
