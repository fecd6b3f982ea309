import { get } from '@/api/client';

/** The status of one place with its reasons and how the year went, as its page asks for it. */
export const statusOf = (code: string, asOf?: string) =>
  get('/api/v1/local-governments/{code}/compliance', {
    params: { path: { code }, query: { asOf, months: 12 } },
  });
