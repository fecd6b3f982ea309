import { clockBehind, serverDay } from './clock';
import type { IsoDate } from './dates';
import { useMe } from './session';

/** Today, also on a device whose clock is wrong. */
export function useToday(): IsoDate {
  const me = useMe();
  return clockBehind() === 0 ? me.today : serverDay();
}
