import { useQuery } from '@tanstack/react-query';
import { getPlain } from '@/api/client';
import type { Shapes } from '@/api/imports';
import { withParams } from '../url';
import { builtInProvinces } from './provinceShapes';

/** The provinces as they were imported, else the built-in ones. */
export function useShapes() {
  return useQuery({
    queryKey: ['province-shapes'],
    staleTime: 300_000,
    queryFn: async ({ client }) => {
      const imported = await client
        .fetchQuery({ ...getPlain<Shapes>('/boundaries?level=province'), staleTime: 60_000 })
        .catch(() => null);
      if (imported && imported.features.length > 0) return { shapes: imported.features, imported: true };
      return { shapes: await builtInProvinces(), imported: false };
    },
  });
}

export function useDistrictShapes(province: string | undefined) {
  return useQuery({
    ...getPlain<Shapes>(withParams('/boundaries', { level: 'district', province })),
    enabled: province !== undefined,
    staleTime: 300_000,
    retry: false,
  });
}
