import { useQuery } from '@tanstack/react-query';
import type { LetterKind } from '@/api/types';
import { useMe } from '@/shared/session';
import { lettersAbout } from '../asked';
import { standing } from './standing';

/** The letter of a kind about a hub or a visit; `known` once it is known whether there is one. */
export function useStanding(kind: LetterKind, subject: string) {
  const me = useMe();
  const { data } = useQuery({ ...lettersAbout(subject), enabled: me.role !== 'LOCAL' });
  return { letter: data && standing(data.items, kind), known: data !== undefined };
}
