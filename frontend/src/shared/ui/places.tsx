import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { API, get, send } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { LocalGovernment } from '@/api/types';
import { findPlaces } from '../findPlaces';
import { useFormat } from '../format';
import { KEPT_AT } from '../offline/reads';
import { usePrefs } from '../prefs';
import { useDistricts, useProvinces } from '../session';

type Choice = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value?: string | null;
  onChange: (code: string | null) => void;
};

const common = (props: Choice, clear: string) => ({
  searchable: true,
  clearable: true,
  clearButtonProps: { 'aria-label': clear },
  ...props,
  value: props.value ?? null,
});

export function ProvinceSelect(props: Choice) {
  const { t } = useTranslation();
  const { lang } = usePrefs();
  const provinces = useProvinces();
  const data = (provinces.data?.items ?? []).map((p) => ({
    value: p.code,
    label: lang === 'th' ? p.name : p.nameEn,
  }));
  return (
    <Select
      label={t('place.province')}
      placeholder={t('common.all')}
      data={data}
      {...common(props, t('common.clear'))}
    />
  );
}

export function DistrictSelect({ province, ...props }: Choice & { province: string | undefined }) {
  const { t } = useTranslation();
  const districts = useDistricts(province);
  const data = (districts.data?.items ?? []).map((d) => ({ value: d.code, label: d.name }));
  return (
    <Select
      label={t('place.district')}
      placeholder={province ? t('common.all') : t('place.provinceFirst')}
      disabled={!province}
      data={data}
      {...common(props, t('common.clear'))}
    />
  );
}

/** As many as a list shows, and as a province may have. */
const [FIRST, ALL] = [20, 500];

/** All of a province, taken along for when the server can't be asked, with since when they lie on this device. */
export const allOfProvince = (province: string) =>
  queryOptions({
    queryKey: ['all of a province', province] as const,
    queryFn: async ({ signal }) => {
      const address = new URL(
        `${API}/local-governments?province=${encodeURIComponent(province)}&size=${ALL}`,
        location.origin,
      );
      const answer = await send(new Request(address, { headers: { Accept: 'application/json' }, signal }));
      const { items } = (await answer.json()) as { items: LocalGovernment[] };
      return { items, keptAt: Number(answer.headers.get(KEPT_AT)) };
    },
  });

/** Finds a local government by any part of its name, its short form or its code. */
export function LocalGovernmentSelect({
  province,
  onPick,
  ...props
}: Choice & {
  province?: string;
  /** With its name, for who keeps more than the code. */
  onPick?: (picked: { code: string; name: string }) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q, 200);
  const found = useQuery({
    ...get('/api/v1/local-governments', {
      params: { query: { q: asked || undefined, province, size: FIRST } },
    }),
    enabled: asked.length > 1,
    // what was taken along is looked through at once
    retry: false,
  });
  // from one key to the next it isn't asked anew whether there is a signal
  const [away, setAway] = useState(false);
  const lost = found.error instanceof ProblemError && found.error.code === 'NETWORK';
  if (lost && !away) setAway(true);
  if (found.data && away) setAway(false);
  const kept = useQuery({
    ...allOfProvince(province ?? ''),
    enabled: away && province !== undefined,
    retry: false,
  });
  const items =
    found.data?.items ?? (away && kept.data ? findPlaces(kept.data.items, asked, FIRST) : undefined) ?? [];
  const told = !away
    ? undefined
    : kept.data
      ? kept.data.keptAt > 0 && t('place.kept', { at: f.moment(new Date(kept.data.keptAt).toISOString()) })
      : kept.error && t('place.notKept');
  const data = items.map((lg) => ({
    value: lg.code,
    label: `${lg.name} (${lg.district.name}, ${lg.province.name})`,
  }));
  return (
    <Select
      label={t('place.localGovernment')}
      placeholder={t('place.searchHint')}
      // the list covers what is told beside the field
      data={told && data.length > 0 ? [{ group: told, items: data }] : data}
      filter={({ options }) => options}
      searchValue={q}
      onSearchChange={setQ}
      nothingFoundMessage={
        asked.length > 1 && !found.isFetching && !(away && !kept.data) ? t('place.nothingFound') : undefined
      }
      description={told || undefined}
      {...common(props, t('common.clear'))}
      onChange={(code) => {
        props.onChange(code);
        const picked = items.find((lg) => lg.code === code);
        if (picked) onPick?.({ code: picked.code, name: picked.name });
      }}
    />
  );
}
