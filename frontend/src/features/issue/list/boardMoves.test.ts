import { expect, it } from 'vitest';
import type { Issue, IssueAction, IssueState } from '@/api/types';
import { actTo, columnsFor } from './boardMoves';

const one = (state: IssueState, ...actions: IssueAction[]): Pick<Issue, 'state' | 'actions'> => ({
  state,
  actions: ['COMMENT', ...actions],
});

it('A card goes where its own actions bring it', () => {
  const open = one('OPEN', 'START', 'ESCALATE', 'RESOLVE', 'MERGE');
  expect(columnsFor(open)).toEqual(['IN_PROGRESS', 'ESCALATED', 'RESOLVED']);
  expect([actTo(open, 'IN_PROGRESS'), actTo(open, 'ESCALATED'), actTo(open, 'RESOLVED')]).toEqual([
    'START',
    'ESCALATE',
    'RESOLVE',
  ]);
  expect(actTo(one('RESOLVED', 'REOPEN'), 'OPEN')).toBe('REOPEN');
  expect(columnsFor(one('RESOLVED', 'REOPEN'))).toEqual(['OPEN']);
});

it('What waits for the Department goes back with an answer, never by being taken up', () => {
  expect(actTo(one('ESCALATED', 'ANSWER'), 'IN_PROGRESS')).toBe('ANSWER');
  expect(columnsFor(one('ESCALATED', 'RESOLVE'))).toEqual(['RESOLVED']);
});

it('Nowhere goes what stands there, what this person may not move, and what only looks possible', () => {
  expect(columnsFor(one('OPEN'))).toEqual([]);
  expect(actTo(one('OPEN', 'START'), 'OPEN')).toBeUndefined();
  expect(actTo(one('RESOLVED', 'REOPEN'), 'IN_PROGRESS')).toBeUndefined();
});
