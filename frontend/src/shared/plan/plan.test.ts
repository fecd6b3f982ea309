import { expect, it } from 'vitest';
import { ProblemError } from '@/api/problem';
import { movedOf } from './plan';

const refused = (extra: object) => new ProblemError({ status: 409, title: 'x', ...extra });

it('What moved since a plan was made is named, also by words that are not known yet', () => {
  const changed = [
    { code: '55-001', name: 'ก', what: 'TRAINER_GONE' },
    { code: '6550101', what: 'SOMETHING_NEW' },
  ];
  expect(movedOf(refused({ changed }), ['TRAINER_NEW', 'TRAINER_GONE'])).toEqual([
    { code: '55-001', name: 'ก', what: 'TRAINER_GONE' },
    { code: '6550101', name: '6550101', what: undefined },
  ]);
});

it('What was refused for something else tells of nothing that moved', () => {
  expect(movedOf(refused({ planId: '7' }), ['TRAINER_GONE'])).toBeUndefined();
});
