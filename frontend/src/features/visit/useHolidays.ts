import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IsoDate } from '@/shared/dates';
import { holidaysOf } from './asked';

/** Days from one to another on which offices of a province are closed, with their names. */
export function useHolidays(
  from: IsoDate,
  to: IsoDate,
  province: string | undefined,
): ReadonlyMap<IsoDate, string> {
  const [year, next] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const first = useQuery(holidaysOf(year));
  const second = useQuery({ ...holidaysOf(next), enabled: next !== year });
  return useMemo(
    () =>
      new Map(
        [...(first.data?.items ?? []), ...(second.data?.items ?? [])]
          .filter((h) => !h.provinceCodes || (province !== undefined && h.provinceCodes.includes(province)))
          .map((h) => [h.day, h.name]),
      ),
    [first.data, second.data, province],
  );
}
