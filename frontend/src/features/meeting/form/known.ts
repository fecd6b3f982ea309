import { useQuery } from '@tanstack/react-query';
import { get } from '@/api/client';

/** Trainers and local governments of a province: nobody has more. */
const ALL = 500;

/** Whom a meeting of a province may ask: its trainers, and its local governments. */
export function usePeopleOf(province: string) {
  const trainers = useQuery({
    ...get('/api/v1/trainers', { params: { query: { province, active: true, sort: 'name', size: ALL } } }),
    enabled: province !== '',
  });
  const places = useQuery({
    ...get('/api/v1/local-governments', { params: { query: { province, size: ALL } } }),
    enabled: province !== '',
  });
  return {
    trainers: trainers.data?.items,
    places: places.data?.items,
    error: trainers.error ?? places.error,
  };
}
