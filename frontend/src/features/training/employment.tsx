import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Affiliation } from '@/api/types';
import { useMe, useProvinceName } from '@/shared/session';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';

export const AFFILIATIONS = [
  'DEPARTMENT',
  'PROVINCIAL_OFFICE',
  'LOCAL_GOVERNMENT',
] as const satisfies readonly Affiliation[];

/** Who employs a person, and where. */
export interface Employment {
  affiliation: Affiliation;
  provinceCode: string | null;
  localGovernmentCode: string | null;
}

/** Exactly the place that belongs to the affiliation: nothing chosen earlier slips through. */
export function employed(v: Employment): Employment {
  return v.affiliation === 'LOCAL_GOVERNMENT'
    ? { affiliation: v.affiliation, provinceCode: null, localGovernmentCode: v.localGovernmentCode }
    : { affiliation: v.affiliation, provinceCode: v.provinceCode, localGovernmentCode: null };
}

export function EmploymentFields({
  form: { values, errors, setValues: onChange },
  known,
}: {
  form: {
    values: Employment;
    errors: Record<string, ReactNode>;
    setValues: (change: Partial<Employment>) => void;
  };
  /** Name of the local government that is chosen already. */
  known?: string | null;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const bound = me.role === 'ADMIN' ? null : (me.scope.provinceCode ?? null);
  const { affiliation } = values;
  return (
    <>
      <Select
        label={t('employment.affiliation')}
        required
        data={AFFILIATIONS.filter((value) => !bound || value !== 'DEPARTMENT').map((value) => ({
          value,
          label: t(`affiliation.${value}`),
        }))}
        value={affiliation}
        onChange={(value) => value && onChange({ affiliation: value })}
        error={errors.affiliation}
      />
      {affiliation !== 'LOCAL_GOVERNMENT' && (
        <ProvinceSelect
          required={affiliation === 'PROVINCIAL_OFFICE'}
          placeholder=""
          disabled={bound !== null}
          value={bound ?? values.provinceCode}
          onChange={(code) => onChange({ provinceCode: code })}
          error={errors.provinceCode}
        />
      )}
      {affiliation === 'LOCAL_GOVERNMENT' && (
        <LocalGovernmentSelect
          required
          province={bound ?? undefined}
          value={values.localGovernmentCode}
          onChange={(code) => onChange({ localGovernmentCode: code })}
          error={errors.localGovernmentCode}
          description={known ?? undefined}
        />
      )}
    </>
  );
}

/** Where somebody serves, in words. */
export function useServes() {
  const { t } = useTranslation();
  const nameOf = useProvinceName();
  return (of: {
    affiliation: Affiliation;
    provinceCode?: string | null;
    provinceName?: string | null;
    localGovernmentCode?: string | null;
    localGovernmentName?: string | null;
  }) => {
    if (of.affiliation === 'LOCAL_GOVERNMENT') return of.localGovernmentName ?? of.localGovernmentCode ?? '–';
    const province = of.provinceCode && nameOf(of.provinceCode, of.provinceName ?? of.provinceCode);
    const office = t(`affiliation.${of.affiliation}`);
    return province ? `${office} ${province}` : office;
  };
}

/** A province's own people: what a provincial office enters without being asked. */
export function ownPlace(me: ReturnType<typeof useMe>): Employment {
  return {
    affiliation: 'PROVINCIAL_OFFICE',
    provinceCode: me.scope.provinceCode ?? null,
    localGovernmentCode: null,
  };
}
