import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
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
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q, 200);
  const found = useQuery({
    ...get('/api/v1/local-governments', { params: { query: { q: asked || undefined, province, size: 20 } } }),
    enabled: asked.length > 1,
  });
  const data = (found.data?.items ?? []).map((lg) => ({
    value: lg.code,
    label: `${lg.name} (${lg.district.name}, ${lg.province.name})`,
  }));
  return (
    <Select
      label={t('place.localGovernment')}
      placeholder={t('place.searchHint')}
      data={data}
      filter={({ options }) => options}
      searchValue={q}
      onSearchChange={setQ}
      nothingFoundMessage={asked.length > 1 && !found.isFetching ? t('place.nothingFound') : undefined}
      {...common(props, t('common.clear'))}
      onChange={(code) => {
        props.onChange(code);
        const picked = found.data?.items.find((lg) => lg.code === code);
        if (picked) onPick?.({ code: picked.code, name: picked.name });
      }}
    />
  );
}
