import { get } from '@/api/client';

/** Who is responsible for a local government on a day. Who takes it along asks the same, letter by letter. */
export const assignedTo = (localGovernment: string, on: string) =>
  get('/api/v1/assignments', { params: { query: { localGovernment, on, size: 20 } } });
