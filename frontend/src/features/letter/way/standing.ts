import type { LetterItem, LetterKind } from '@/api/types';
import { isOpen } from '../letterWords';

/** Of the letters of a kind about one thing, the one that counts: what is on its way, else what waits to be sent, else the last that went out, never one that was withdrawn. */
export function standing(letters: readonly LetterItem[], kind: LetterKind): LetterItem | undefined {
  const those = letters.filter((one) => one.kind === kind && one.state !== 'WITHDRAWN');
  return (
    those.find(isOpen) ?? those.find(({ state }) => state === 'SIGNED' || state === 'NUMBERED') ?? those[0]
  );
}
