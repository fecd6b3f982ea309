import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, put } from '@/api/client';
import { type Clinic, known } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { newId } from '@/shared/newId';
import { useDistricts, useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Bones } from '@/shared/ui/feedback';
import { TrainerChoice, useTrainerNames } from '../TrainerChoice';
import { shortName } from '../visitWords';

interface Values {
  /** Chosen here and kept with the draft, so that a retry can't enter the same twice. */
  id: string;
  on: string | null;
  place: string;
  districtCode: string | null;
  trainerIds: string[];
  localGovernmentCodes: string[];
  findings: string;
  advice: string;
}

const ofClinic = (c: Clinic): Values => ({
  id: c.id,
  on: c.on,
  place: c.place,
  districtCode: c.districtCode ?? null,
  trainerIds: c.trainerIds,
  localGovernmentCodes: c.localGovernmentCodes,
  findings: c.findings ?? '',
  advice: c.advice ?? '',
});

/** A day at the district with many places: who came is ticked, and each gets its visit. */
export function ClinicForm({
  province,
  clinic,
  etag = null,
  onSaved,
  onClose,
}: {
  province: string;
  clinic?: Clinic;
  etag?: string | null;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const names = useTrainerNames(province, clinic?.trainers);
  const districts = useDistricts(province);
  const empty: Values = {
    id: newId(),
    on: me.today,
    place: '',
    districtCode: me.scope.level === 'DISTRICT' ? (me.scope.code ?? null) : null,
    trainerIds: me.trainerId ? [me.trainerId] : [],
    localGovernmentCodes: [],
    findings: '',
    advice: '',
  };
  const placeNames = useRef(
    new Map((clinic?.visits ?? []).map((v) => [v.localGovernmentCode, v.localGovernmentName])),
  );
  const record = useRecord({
    draft: `clinic.${clinic?.id ?? `new.${province}`}`,
    values: clinic ? ofClinic(clinic) : empty,
    etag,
    fields: {
      on: t('clinic.on'),
      place: t('clinic.place'),
      districtCode: {
        label: t('place.district'),
        shown: (code) => districts.data?.items.find((d) => d.code === code)?.name ?? '',
      },
      trainerIds: {
        label: t('visit.trainers'),
        shown: (ids) => ids.map((id) => names.get(id) ?? t('visit.someTrainer')).join(', '),
      },
      localGovernmentCodes: {
        label: t('clinic.came'),
        shown: (codes) => codes.map((code) => placeNames.current.get(code) ?? code).join(', '),
      },
      findings: t('visit.findings'),
      advice: t('visit.advice'),
    },
    elsewhere: (v) => ({
      '': 'findings',
      provinceCode: 'districtCode',
      ...Object.fromEntries(v.trainerIds.map((_, i) => [`trainerIds.${i}`, 'trainerIds'])),
      ...Object.fromEntries(
        v.localGovernmentCodes.map((_, i) => [`localGovernmentCodes.${i}`, 'localGovernmentCodes']),
      ),
    }),
    write: (v, version) =>
      put('/api/v1/clinics/{id}', {
        params: { path: { id: v.id } },
        body: {
          ...known({
            on: v.on,
            place: v.place.trim(),
            findings: v.findings.trim(),
            advice: v.advice.trim(),
            districtCode: v.districtCode,
            provinceCode: v.districtCode ? null : province,
          }),
          trainerIds: v.trainerIds,
          localGovernmentCodes: v.localGovernmentCodes,
        } as never,
        headers: clinic ? ifMatch(version) : {},
      }),
    theirs: clinic && {
      query: getWithEtag('/api/v1/clinics/{id}', { params: { path: { id: clinic.id } } }),
      of: ofClinic,
    },
    after: onSaved,
    onClose,
  });
  const { field, form } = record;
  const v = form.values;
  const places = useQuery(
    get('/api/v1/local-governments', {
      params: { query: { province, district: v.districtCode ?? undefined, size: 500, sort: 'name' } },
    }),
  );
  const list = places.data?.items;
  useEffect(() => {
    for (const lg of list ?? []) placeNames.current.set(lg.code, lg.name);
  }, [list]);
  const chosen = new Set(v.localGovernmentCodes);
  const elsewhere = v.localGovernmentCodes.filter((code) => list && !list.some((lg) => lg.code === code));
  const all = list !== undefined && list.length > 0 && list.every((lg) => chosen.has(lg.code));
  const came = (codes: string[]) => form.setFieldValue('localGovernmentCodes', codes);
  return (
    <RecordForm of={record} submit={t('clinic.save', { n: f.n(v.localGovernmentCodes.length) })}>
      <DateField required maxDate={me.today} {...field('on')} />
      <TextInput required description={t('clinic.placeHint')} {...field('place')} />
      <Select
        clearable={me.scope.level !== 'DISTRICT'}
        disabled={me.scope.level === 'DISTRICT'}
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        placeholder={t('clinic.wholeProvince')}
        data={(districts.data?.items ?? []).map((d) => ({ value: d.code, label: d.name }))}
        {...field('districtCode')}
      />
      <TrainerChoice required names={names} {...field('trainerIds')} />
      <fieldset className="mk-plainset" aria-invalid={form.errors.localGovernmentCodes ? true : undefined}>
        <legend style={{ width: '100%' }}>
          <span className="mk-cardhead" style={{ marginBottom: 6 }}>
            {t('clinic.cameOf', { n: f.n(chosen.size) })}
            {list && list.length > 0 && (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  came(all ? elsewhere : [...new Set([...elsewhere, ...list.map((lg) => lg.code)])])
                }
              >
                {t(all ? 'clinic.nobody' : 'clinic.everybody')}
              </Button>
            )}
          </span>
        </legend>
        {form.errors.localGovernmentCodes && (
          <p className="mk-small mk-down" style={{ margin: '0 0 6px' }}>
            {form.errors.localGovernmentCodes}
          </p>
        )}
        {!list ? (
          <Bones lines={5} />
        ) : (
          <div className="mk-ticks">
            {list.map((lg) => (
              <Checkbox
                key={lg.code}
                size="md"
                label={
                  <span lang="th" title={lg.name}>
                    {shortName(lg.name)}
                    {!v.districtCode && <span className="mk-small mk-muted"> {lg.district.name}</span>}
                  </span>
                }
                checked={chosen.has(lg.code)}
                onChange={(e) =>
                  came(
                    e.currentTarget.checked
                      ? [...v.localGovernmentCodes, lg.code]
                      : v.localGovernmentCodes.filter((code) => code !== lg.code),
                  )
                }
              />
            ))}
          </div>
        )}
        {elsewhere.length > 0 && (
          <p className="mk-small mk-muted" style={{ margin: '6px 0 0' }}>
            {t('clinic.elsewhere', {
              names: elsewhere.map((code) => placeNames.current.get(code) ?? code).join(', '),
            })}
          </p>
        )}
      </fieldset>
      <Textarea autosize minRows={3} description={t('clinic.findingsHint')} {...field('findings')} />
      <Textarea autosize minRows={3} {...field('advice')} />
    </RecordForm>
  );
}
