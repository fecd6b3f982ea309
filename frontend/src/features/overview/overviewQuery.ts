import { get } from '@/api/client';

/** By what the address says alone: without it the server tells of the asker's own place, so nothing waits for who that is. */
export const overviewQuery = ({ asOf, province, district }: Record<string, string | undefined>) =>
  get('/api/v1/overview', { params: { query: { asOf, province, district } } });
