import { expect, it } from 'vitest';
import type { Letter } from '@/api/types';
import { nextOf, proposed } from './nextDay';

const signed = { state: 'SIGNED' } as Letter;
const numbered = { state: 'NUMBERED', letterNumber: 'นน 0023.3/101', letterDate: '2026-11-20' } as Letter;

it('After the signature come the number, the sending and the receipt', () => {
  const states = ['SIGNED', 'NUMBERED', 'SENT', 'RECEIVED', 'WITHDRAWN', 'CHECKED'] as const;
  expect(states.map((state) => nextOf({ state }))).toEqual([
    'NUMBER',
    'SEND',
    'RECEIVE',
    undefined,
    undefined,
    undefined,
  ]);
});

it('Today is proposed for the step that is recorded, and for no other', () => {
  expect(proposed(signed, 'NUMBER', '2026-11-28')).toEqual({
    letterNumber: '',
    letterDate: '2026-11-28',
    sentOn: null,
    receivedOn: null,
  });
  expect(proposed(numbered, 'SEND', '2026-11-28')).toEqual({
    letterNumber: 'นน 0023.3/101',
    letterDate: '2026-11-20',
    sentOn: '2026-11-28',
    receivedOn: null,
  });
});

it('What is only corrected is proposed as it is stored', () => {
  expect(proposed(numbered, undefined, '2026-11-28')).toMatchObject({ sentOn: null, receivedOn: null });
});
