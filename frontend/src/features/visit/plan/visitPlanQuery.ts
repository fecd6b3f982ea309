import { getWithEtag } from '@/api/client';

export const visitPlanOf = (id: string) =>
  getWithEtag('/api/v1/visit-plans/{id}', { params: { path: { id } } });
