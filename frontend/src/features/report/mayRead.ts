import type { Me } from '@/api/types';
import { mayWriteIn } from '@/shared/session';

/** Whose texts somebody reads: states are everybody's, texts those of the own province. */
export function mayRead(me: Me, province: string): boolean {
  if (me.role === 'DISTRICT' || me.role === 'LOCAL') return false;
  const { level, provinceCode } = me.scope;
  return level === 'NATION' || (level === 'PROVINCE' && provinceCode === province);
}

export const mayWrite = mayWriteIn;
