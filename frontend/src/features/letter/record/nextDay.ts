import type { Letter } from '@/api/types';
import type { IsoDate } from '@/shared/dates';

/** What is recorded after the signature, one after the other. */
export type Recorded = 'NUMBER' | 'SEND' | 'RECEIVE';

export interface Days {
  letterNumber: string;
  letterDate: IsoDate | null;
  sentOn: IsoDate | null;
  receivedOn: IsoDate | null;
}

/** What comes next of it, if anything does. */
export const nextOf = ({ state }: Pick<Letter, 'state'>): Recorded | undefined =>
  state === 'SIGNED' ? 'NUMBER' : state === 'NUMBERED' ? 'SEND' : state === 'SENT' ? 'RECEIVE' : undefined;

export const daysOf = (letter: Letter): Days => ({
  letterNumber: letter.letterNumber ?? '',
  letterDate: letter.letterDate ?? null,
  sentOn: letter.sentOn ?? null,
  receivedOn: letter.receivedOn ?? null,
});

const DAY = { NUMBER: 'letterDate', SEND: 'sentOn', RECEIVE: 'receivedOn' } as const;

/** The same with today where the step that is recorded has no day yet. */
export function proposed(letter: Letter, step: Recorded | undefined, today: IsoDate): Days {
  const days = daysOf(letter);
  if (!step) return days;
  return { ...days, [DAY[step]]: days[DAY[step]] ?? today };
}
