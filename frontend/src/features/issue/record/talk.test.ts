import { expect, it } from 'vitest';
import type { IssueComment, IssueHappened } from '@/api/types';
import { talkOf } from './talk';

const by = { name: 'สมศรี', role: 'PROVINCE' as const };
const happened = (place: number, at: string): IssueHappened => ({
  place,
  action: place === 0 ? 'RAISED' : 'STARTED',
  state: 'OPEN',
  on: at.slice(0, 10),
  at,
  by,
});
const comment = (id: string, writtenAt: string): IssueComment => ({
  id,
  text: id,
  writtenAt,
  changedAt: writtenAt,
  by,
  own: false,
  version: 0,
});

it('What happened and what was said stand in the order in which they were told, of one moment the history first', () => {
  const talk = talkOf({
    history: [happened(0, '2026-11-01T02:00:00Z'), happened(1, '2026-11-03T02:00:00Z')],
    comments: [
      comment('later', '2026-11-04T02:00:00Z'),
      comment('with', '2026-11-03T02:00:00Z'),
      comment('between', '2026-11-02T02:00:00Z'),
    ],
  });
  expect(talk.map((one) => one.key)).toEqual(['h0', 'between', 'h1', 'with', 'later']);
  expect(talkOf({})).toEqual([]);
});
