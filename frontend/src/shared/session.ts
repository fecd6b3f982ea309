import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { get } from '@/api/client';
import type { Me } from '@/api/types';
import { usePrefs } from './prefs';
import { useUrlState } from './url';

export const sessionQuery = get('/api/v1/session');

export const SessionContext = createContext<Me | null>(null);

/** The signed-in user; pages below the frame are only drawn once there is one. */
export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useMe outside a signed-in page');
  return me;
}

export function can(me: Me, ...roles: Me['role'][]): boolean {
  return me.role === 'ADMIN' || roles.includes(me.role);
}

/** Whether a province is this user's to change: its own office, or who may do everything. */
export function mayWriteIn(me: Me, province: string | null | undefined): boolean {
  return me.role === 'ADMIN' || (me.role === 'PROVINCE' && !!province && me.scope.provinceCode === province);
}

/** The place and day that the page looks at: from the address, else the user's own. */
export function useScope() {
  const me = useMe();
  const [url] = useUrlState();
  const province = url.province ?? me.scope.provinceCode ?? undefined;
  const district = url.district ?? (me.scope.level === 'DISTRICT' ? (me.scope.code ?? undefined) : undefined);
  const asOf = url.asOf ?? undefined;
  return { province, district, asOf, day: asOf ?? me.today };
}

export function useProvinces() {
  return useQuery({
    ...get('/api/v1/provinces', { params: { query: { size: 500 } } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The name of a province in the language of the screen. */
export function useProvinceName() {
  const { lang } = usePrefs();
  const { data } = useProvinces();
  return useCallback(
    (code: string | null | undefined, fallback = '') => {
      const found = data?.items.find((p) => p.code === code);
      return found ? (lang === 'th' ? found.name : found.nameEn) : fallback;
    },
    [data, lang],
  );
}

export function useDistricts(province: string | undefined) {
  return useQuery({
    ...get('/api/v1/districts', { params: { query: { province, size: 500 } } }),
    enabled: province !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
