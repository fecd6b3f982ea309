import type { HubState, Me } from '@/api/types';
import type { HubLook, PlaceLook } from '@/shared/map/hubForms';
import { mayWriteIn } from '@/shared/session';

export const HUB_STATES = [
  'PROPOSED',
  'INVITED',
  'ACTIVE',
  'SUSPENDED',
  'DECLINED',
  'RETIRED',
] as const satisfies readonly HubState[];

export const isOpen = (state: HubState) => state !== 'DECLINED' && state !== 'RETIRED';
export function hubLook(state: HubState | null | undefined): HubLook {
  if (state === 'SUSPENDED') return 'suspended';
  return state === 'ACTIVE' ? 'active' : 'coming';
}

/** How a member stands with a hub in that state. */
export function memberLook(state: HubState | null | undefined): PlaceLook {
  if (state === 'SUSPENDED') return 'lost';
  return state === 'ACTIVE' ? 'member' : 'promised';
}

/** Whether this user enters what a hub advised: the hub itself too. */
export function mayAdvise(
  me: Me,
  hub: { localGovernment: { code: string; district: { code: string }; province: { code: string } } },
): boolean {
  const { code, district, province } = hub.localGovernment;
  if (me.role === 'LOCAL') return me.scope.code === code;
  if (me.role === 'DISTRICT') return me.scope.code === district.code;
  return mayWriteIn(me, province.code);
}

/** The letters of one sending bear running numbers: `นน 0023.3/101`, `/102`, … The first one says how they run. */
export function runningNumbers(first: string, count: number): string[] {
  const found = /^(.*?)([0-9๐-๙]+)([^0-9๐-๙]*)$/s.exec(first);
  if (!found) return Array.from({ length: count }, () => first);
  const [, before, digits, after] = found as unknown as [string, string, string, string];
  const thai = /[๐-๙]/.test(digits);
  const start = Number(digits.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)));
  return Array.from({ length: count }, (_, i) => {
    const plain = String(start + i).padStart(digits.length, '0');
    const text = thai ? plain.replace(/\d/g, (d) => String.fromCharCode(0x0e50 + Number(d))) : plain;
    return before + text + after;
  });
}
