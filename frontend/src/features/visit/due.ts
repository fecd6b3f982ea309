import { useQuery } from '@tanstack/react-query';
import type { Priority } from '@/api/types';
import { useScope } from '@/shared/session';
import { priorities } from './asked';

export const isLate = (p: Pick<Priority, 'overdueDays'>) => (p.overdueDays ?? 0) > 0;
export const isNever = (p: Pick<Priority, 'lastContactOn'>) => p.lastContactOn == null;
/** The need from which somebody has to be there from time to time. */
const NEEDS_ON_SITE = 3;
/** Nobody has been there for too long, or ever, though somebody should. */
export const isOnsiteDue = (p: Pick<Priority, 'need' | 'onsiteDueOn'>, day: string) =>
  p.need >= NEEDS_ON_SITE && (p.onsiteDueOn == null || p.onsiteDueOn < day);

/** When somebody is to be in contact with one local government again. */
export function useDue(place: { code: string; district: { code: string } }) {
  const { asOf } = useScope();
  const list = useQuery(priorities({ district: place.district.code, asOf }));
  return list.data?.items.find((one) => one.localGovernment.code === place.code);
}
