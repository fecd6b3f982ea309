import { expect, it } from 'vitest';
import type { LetterItem, LetterKind, LetterState } from '@/api/types';
import { standing } from './standing';

const letter = (id: string, state: LetterState, kind: LetterKind = 'NOTICE') =>
  ({ id, state, kind }) as LetterItem;

it('What is on its way counts before what went out, whichever changed last', () => {
  const letters = [
    letter('sent', 'SENT'),
    letter('new', 'PRESENTED'),
    letter('other', 'CHECKED', 'TRAVEL_REQUEST'),
  ];
  expect(standing(letters, 'NOTICE')?.id).toBe('new');
  expect(standing(letters, 'TRAVEL_REQUEST')?.id).toBe('other');
});

it('The last that went out counts, and none that was withdrawn', () => {
  expect(
    standing([letter('off', 'WITHDRAWN'), letter('late', 'RECEIVED'), letter('early', 'SENT')], 'NOTICE')?.id,
  ).toBe('late');
  expect(standing([letter('off', 'WITHDRAWN')], 'NOTICE')).toBeUndefined();
  expect(standing([], 'HUB_INVITATION')).toBeUndefined();
});
