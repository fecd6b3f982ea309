import { Select, TextInput } from '@mantine/core';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useScope } from '../session';
import { LG_TYPES, STATUSES } from '../status';
import { type Params, useUrlState } from '../url';
import { useLater } from '../useLater';
import { Icon } from './icons';
import { DistrictSelect, ProvinceSelect } from './places';

/** One choice that narrows a list, kept in the address under its name. */
export function ChoiceFilter({
  name,
  label,
  data,
}: {
  name: string;
  label: string;
  data: { value: string; label: string }[];
}) {
  const { t } = useTranslation();
  const [url, change] = useUrlState();
  return (
    <Select
      label={label}
      placeholder={t('common.all')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      value={url[name] ?? null}
      data={data}
      onChange={(value) => change({ [name]: value })}
    />
  );
}

export function StatusFilter() {
  const { t } = useTranslation();
  const data = STATUSES.map((value) => ({ value, label: t(`status.${value}`) }));
  return <ChoiceFilter name="status" label={t('lg.status')} data={data} />;
}

export function TypeFilter() {
  const { t } = useTranslation();
  const data = LG_TYPES.map((value) => ({ value, label: t(`type.${value}`) }));
  return <ChoiceFilter name="type" label={t('lg.type')} data={data} />;
}

/** Province and district, within the user's own place. */
export function PlaceFilter() {
  const me = useMe();
  const { province, district } = useScope();
  const [, change] = useUrlState();
  return (
    <>
      <ProvinceSelect
        value={province}
        disabled={me.scope.level !== 'NATION'}
        onChange={(code) => change({ province: code, district: null })}
      />
      <DistrictSelect
        province={province}
        value={district}
        disabled={!province || me.scope.level === 'DISTRICT'}
        onChange={(code) => change({ district: code })}
      />
    </>
  );
}

/**
 * Words to look for as they are typed, asked a moment after the last key, and at once when the field is left: who follows a link
 * finds them on the way back. What else begins anew with them is given.
 */
export function useWords(anew?: Params) {
  const [url, change] = useUrlState();
  const [typed, setTyped] = useState(url.q ?? '');
  /** What this field asked for itself. */
  const sent = useRef(url.q ?? '');
  const ask = useLater((text: string) => {
    sent.current = text.trim();
    change({ ...anew, q: sent.current }, { replace: true });
  }, 250);
  const asked = url.q ?? '';
  useEffect(() => {
    // words that were followed from elsewhere, or filters that were cleared; never what is behind the fingers
    if (asked === sent.current) return;
    ask.cancel();
    sent.current = asked;
    setTyped(asked);
  }, [asked, ask]);
  return {
    value: typed,
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
      setTyped(value);
      ask(value);
    },
    onBlur: () => ask.flush(),
  };
}

/** The field for words that narrow a list. */
export function SearchFilter({ placeholder }: { placeholder?: string }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <TextInput
      label={t('lg.search')}
      placeholder={placeholder}
      leftSection={<Icon name="search" size={16} />}
      {...words}
    />
  );
}
