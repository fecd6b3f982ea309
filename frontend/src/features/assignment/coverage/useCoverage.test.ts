import { expect, it } from 'vitest';
import type { Coverage, CoveredPlace } from '@/api/types';
import { coverageLine, coverageTrainers } from './useCoverage';

const ref = { id: 't', code: 'A', name: 'A', latitude: 18, longitude: 100 };
const place = {
  localGovernment: {
    code: '6550101',
    name: 'ก',
    type: 'SAO',
    district: { code: '5501', name: 'ข' },
    province: ref,
  },
  status: 'NO_DATA',
  need: 4,
  trainer: ref,
  assignmentId: 'a1',
  km: 7,
  backups: [],
} as unknown as CoveredPlace;

it('Whose trainer has left has nobody, but a move still replaces what stands', () => {
  expect(coverageLine(place, new Set())).toMatchObject({ trainer: 'A', km: 7, assignmentId: 'a1' });
  expect(coverageLine(place, new Set(['6550101']))).toMatchObject({
    trainer: null,
    km: null,
    assignmentId: 'a1',
  });
});

it('A trainer on the board knows its employer from the register', () => {
  const coverage = {
    byTrainer: [{ trainer: ref, count: 1, need: 1, km: 1, backups: 0, capacity: 5, active: true }],
  } as unknown as Coverage;
  const [known] = coverageTrainers(coverage, [{ code: 'A', localGovernmentCode: '6550101' }] as never);
  expect(known).toMatchObject({ employer: '6550101', mark: { label: '1' } });
});
