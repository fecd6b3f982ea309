import { expect, it } from 'vitest';
import { weightsOf } from './ProposeCoveragePlanDialog';

it('Weights are sent together or not at all', () => {
  const blank = { travel: '', balance: '', continuity: '', cohesion: '' };
  expect(weightsOf(blank)).toBeNull();
  expect(weightsOf({ ...blank, cohesion: 0 })).toEqual({
    travel: 1,
    balance: 80,
    continuity: 20,
    cohesion: 0,
  });
});
