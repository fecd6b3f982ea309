import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';

/** As many as a list shows. */
const FIRST = 30;

/** Who sees to it: one of those to whom something can be given here. */
export function OwnerSelect({
  province,
  name,
  onPick,
  ...props
}: Omit<SelectProps, 'data' | 'onChange'> & {
  province: string | undefined;
  /** Of who is chosen already. */
  name: string;
  onPick: (picked: { id: string; name: string } | null) => void;
}) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q === name ? '' : q, 200);
  const found = useQuery({
    ...get('/api/v1/people', { params: { query: { province, q: asked || undefined, size: FIRST } } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const people = (found.data?.items ?? []).map((one) => ({
    value: one.id,
    label: one.name,
    role: t(`role.${one.role}`),
  }));
  const chosen = props.value ?? null;
  const data =
    chosen === null || people.some((one) => one.value === chosen)
      ? people
      : [{ value: chosen, label: name || t('issue.someone'), role: '' }, ...people];
  const roles = new Map(data.map((one) => [one.value, one.role]));
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      placeholder={t('issueForm.ownerHint')}
      data={data}
      filter={({ options }) => options}
      // the field says the name alone, before and after somebody was looked for: that is how both are told apart
      renderOption={({ option }) => (
        <span>
          {option.label}
          {roles.get(option.value) && <span className="mk-small mk-muted"> {roles.get(option.value)}</span>}
        </span>
      )}
      onSearchChange={setQ}
      nothingFoundMessage={found.isFetching ? undefined : t('issueForm.ownerNone')}
      {...props}
      onChange={(id) => {
        const picked = data.find((one) => one.value === id);
        onPick(picked ? { id: picked.value, name: picked.label } : null);
      }}
    />
  );
}
