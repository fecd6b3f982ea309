import { expect, it } from 'vitest';
import type { ReportFigures } from '@/api/types';
import { figureRows } from './figureRows';

const figures = {
  asOf: '2026-10-31',
  total: 100,
  byStatus: {},
  rate: 0.5,
  budget: { recorded: 1, approved: 2, inUse: 3 },
  yearClosed: 4,
  visits: { contacts: 5, onsite: 6, reached: 7, overdue: 8 },
  coverage: { covered: 9, rate: 0.9 },
  hubs: { active: 10, members: 11, needyServed: 12, needy: 13 },
  issues: { raised: 14, resolved: 15, open: 16, escalated: 17 },
} as unknown as ReportFigures;

it('A number opens its list as it was in that month, or none at all', () => {
  const rows = figureRows(figures, undefined, '2026-10');
  for (const { key, to } of rows) {
    if (!to) continue;
    const says = Object.values(to[1]);
    expect(says.includes('2026-10-31'), key).toBe(true);
  }
  const of = (key: string) => rows.find((one) => one.key === key)?.to;
  expect(of('issues/resolved')).toEqual([
    '/issues',
    { resolvedFrom: '2026-10-01', resolvedTo: '2026-10-31' },
  ]);
  expect(of('visits/contacts')?.[1]).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
  expect(of('visits/overdue')).toEqual(['/visits', { overdue: 'true', asOf: '2026-10-31' }]);
  expect(of('hubs/active')).toEqual(['/hubs', { activeOn: '2026-10-31' }]);
  expect(of('issues/escalated')).toEqual(['/issues', { escalated: 'true', asOf: '2026-10-31' }]);
  // of which no list of a day is kept
  expect(['hubs/members', 'hubs/needyServed'].map(of)).toEqual([undefined, undefined]);
});
