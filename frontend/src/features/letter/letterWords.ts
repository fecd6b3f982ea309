import type { LetterAct, LetterKind, LetterState } from '@/api/types';
import type { IconName } from '@/shared/ui/icons';

export const LETTER_KINDS = [
  'HUB_INVITATION',
  'TRAINER_REQUEST',
  'TRAVEL_REQUEST',
  'NOTICE',
  'JOURNEY_REPORT',
] as const satisfies readonly LetterKind[];

/** The states in the order of the way, by what is to be done next: a signature, a number and sending, nothing. */
export const STAGES = {
  before: ['WRITTEN', 'PRESENTED', 'CHECKED', 'RETURNED'],
  toSend: ['SIGNED', 'NUMBERED'],
  gone: ['SENT', 'RECEIVED', 'WITHDRAWN'],
} as const satisfies Record<string, readonly LetterState[]>;
export type Stage = keyof typeof STAGES;

/** Icon and colour of each state; the word is the third. */
export const STATE_LOOK: Record<LetterState, { icon: IconName; look: string }> = {
  WRITTEN: { icon: 'pencil', look: 'exempt' },
  PRESENTED: { icon: 'clock', look: 'late' },
  CHECKED: { icon: 'eye', look: 'late' },
  RETURNED: { icon: 'undo', look: 'incomplete' },
  SIGNED: { icon: 'lock', look: 'exempt' },
  NUMBERED: { icon: 'file', look: 'exempt' },
  SENT: { icon: 'upload', look: 'complete' },
  RECEIVED: { icon: 'check', look: 'complete' },
  WITHDRAWN: { icon: 'cross', look: 'nodata' },
};

/** Before the signature: what it says still follows the data, and no other of its kind is begun beside it. */
export const isOpen = ({ state }: { state: LetterState }) =>
  (STAGES.before as readonly LetterState[]).includes(state);

export const mayDo = (letter: { may: readonly LetterAct[] }, act: LetterAct) => letter.may.includes(act);

/** Where the words of a kind are written, and what it is about. */
export function homeOf(kind: LetterKind, subject: string) {
  return kind === 'HUB_INVITATION'
    ? { subject: `/hubs/${subject}`, words: '/hub-letter', params: {} }
    : { subject: `/visits/${subject}`, words: '/visit-papers', params: { paper: kind } };
}
