import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';

/** The trainers of a province: their numbers are the same on its board and in its plans. */
export function useTrainersOf(province: string | undefined, on: string) {
  return useQuery({
    ...get('/api/v1/trainers', { params: { query: { province, on, size: 500 } } }),
    enabled: province !== undefined,
  });
}
