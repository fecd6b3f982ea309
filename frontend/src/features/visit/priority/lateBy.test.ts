import { expect, it } from 'vitest';
import type { Priority } from '@/api/types';
import { isLate, isNever, isOnsiteDue } from '../due';
import { lateBy } from './lateBy';

const one = (trainer: string | null, says: Partial<Priority>) =>
  ({ trainer: trainer && { id: trainer, name: trainer }, lastContactOn: '2026-11-01', ...says }) as Priority;

it('Who waits too long is counted by trainer, never contacted apart, and nobody’s too', () => {
  const rows = lateBy(
    [
      one('a', { overdueDays: 3 }),
      one('a', { overdueDays: 12, onsiteDueOn: '2026-11-10' }),
      one('a', { overdueDays: 0, onsiteDueOn: '2026-12-10' }),
      one('b', { overdueDays: null, lastContactOn: null }),
      one(null, { overdueDays: 1 }),
    ],
    (p) => (p.trainer ? { key: p.trainer.id, name: p.trainer.name } : null),
    (p) => ({ late: isLate(p), never: isNever(p), onsite: isOnsiteDue(p, '2026-11-27') }),
  );
  expect(rows).toEqual([
    { key: 'a', name: 'a', total: 3, late: 2, never: 0, onsite: 1, worst: 12 },
    { key: '', name: null, total: 1, late: 1, never: 0, onsite: 0, worst: 1 },
    { key: 'b', name: 'b', total: 1, late: 0, never: 1, onsite: 0, worst: 0 },
  ]);
});
