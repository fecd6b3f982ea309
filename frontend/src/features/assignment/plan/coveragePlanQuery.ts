import { useQuery } from '@tanstack/react-query';
import { get, getWithEtag } from '@/api/client';

export const coveragePlanOf = (id: string) =>
  getWithEtag('/api/v1/coverage-plans/{id}', { params: { path: { id } } });

/** The trainers of a province: their numbers are the same on its board and in its plans. */
export function useRegister(province: string, on: string) {
  return useQuery(get('/api/v1/trainers', { params: { query: { province, on, size: 500 } } }));
}
