import { expect, it } from 'vitest';
import { agenda } from './agenda';

const at = (plannedOn: string) => ({ plannedOn, state: 'PLANNED' as const });

it('The next stop is today’s first, else the next day’s; what is over is told apart', () => {
  const [over, now, soon, far] = ['2026-11-20', '2026-11-27', '2026-12-04', '2026-12-05'].map(at);
  expect(agenda([far!, soon!, now!, over!], '2026-11-27')).toEqual({
    late: [over],
    today: [now],
    week: [soon],
    next: now,
  });
  expect(agenda([far!, over!], '2026-11-27').next).toBe(far);
  expect(agenda([over!], '2026-11-27').next).toBeUndefined();
});
