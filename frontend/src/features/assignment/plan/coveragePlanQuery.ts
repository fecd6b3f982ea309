import { getWithEtag } from '@/api/client';

export const coveragePlanOf = (id: string) =>
  getWithEtag('/api/v1/coverage-plans/{id}', { params: { path: { id } } });
