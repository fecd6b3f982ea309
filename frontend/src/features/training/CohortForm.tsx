import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, getWithEtag, ifMatch } from '@/api/client';
import { fieldErrors, ProblemError } from '@/api/problem';
import { type Cohort, known } from '@/api/types';
import { fiscalYearOf } from '@/shared/dates';
import { dropDraft } from '@/shared/draft';
import { useMe } from '@/shared/session';
import { Conflict } from '@/shared/ui/Conflict';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';

const FIELDS = [
  'code',
  'name',
  'course',
  'fiscalYear',
  'startsOn',
  'endsOn',
  'venue',
  'provinceCode',
] as const;

interface Values {
  code: string;
  name: string;
  course: string;
  fiscalYear: number | string;
  startsOn: string | null;
  endsOn: string | null;
  venue: string;
  provinceCode: string | null;
}

const toValues = (c: Cohort): Values => ({
  code: c.code,
  name: c.name,
  course: c.course ?? '',
  fiscalYear: c.fiscalYear,
  startsOn: c.startsOn,
  endsOn: c.endsOn,
  venue: c.venue ?? '',
  provinceCode: c.provinceCode ?? null,
});

export function CohortForm({
  cohort,
  etag,
  onClose,
}: {
  cohort?: Cohort;
  etag?: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const href = useHref();
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<{ values: Values; etag: string | null }>();
  const own = me.role === 'ADMIN' ? null : (me.scope.provinceCode ?? null);
  const draft = `cohort.${cohort?.id ?? 'new'}`;
  const empty: Values = {
    code: '',
    name: '',
    course: '',
    fiscalYear: fiscalYearOf(me.today),
    startsOn: null,
    endsOn: null,
    venue: '',
    provinceCode: own,
  };
  const { form, base, setBase } = useDraftForm(draft, cohort ? toValues(cohort) : empty, etag ?? null);
  const label: Record<(typeof FIELDS)[number], string> = {
    code: t('cohort.code'),
    name: t('cohort.name'),
    course: t('cohort.course'),
    fiscalYear: t('cohort.fiscalYear'),
    startsOn: t('cohort.startsOn'),
    endsOn: t('cohort.endsOn'),
    venue: t('cohort.venue'),
    provinceCode: t('place.province'),
  };
  const save = async (v: Values, version: string | null) => {
    setBusy(true);
    const body = known({
      code: v.code.trim(),
      name: v.name.trim(),
      course: v.course.trim() || null,
      fiscalYear: typedNumber(v.fiscalYear) as number,
      startsOn: v.startsOn ?? '',
      endsOn: v.endsOn ?? '',
      venue: v.venue.trim() || null,
      provinceCode: v.provinceCode,
    });
    try {
      if (cohort) {
        await api.PUT('/api/v1/cohorts/{id}', {
          params: { path: { id: cohort.id } },
          body,
          headers: ifMatch(version),
        });
      } else {
        const { data } = await api.POST('/api/v1/cohorts', { body });
        if (data) navigate(href(`/training/${data.id}`));
      }
      dropDraft(draft);
      toastDone(t('common.saved'));
      await client.invalidateQueries();
      onClose();
    } catch (error) {
      if (cohort && error instanceof ProblemError && error.status === 412) {
        const now = await client.fetchQuery({
          ...getWithEtag('/api/v1/cohorts/{id}', { params: { path: { id: cohort.id } } }),
          staleTime: 0,
        });
        setTheirs({ values: toValues(now.data), etag: now.etag });
        return;
      }
      const { beside, general } = fieldErrors(error, FIELDS);
      form.setErrors(beside);
      if (general.length > 0 || Object.keys(beside).length === 0) toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t(cohort ? 'cohort.edit' : 'cohort.add')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {theirs && (
            <Conflict
              fields={FIELDS.map((key) => ({
                key,
                label: label[key],
                mine: String(form.values[key] ?? ''),
                theirs: String(theirs.values[key] ?? ''),
              }))}
              onKeepMine={() => {
                setBase(theirs.etag);
                setTheirs(undefined);
                void save(form.values, theirs.etag);
              }}
              onTakeTheirs={() => {
                form.setValues(theirs.values);
                setBase(theirs.etag);
                setTheirs(undefined);
              }}
            />
          )}
          <TextInput label={label.name} required {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={label.code} required {...form.getInputProps('code')} />
            <NumberField label={label.fiscalYear} required {...form.getInputProps('fiscalYear')} />
            <DateField label={label.startsOn} required {...form.getInputProps('startsOn')} />
            <DateField label={label.endsOn} required {...form.getInputProps('endsOn')} />
          </SimpleGrid>
          <TextInput label={label.course} {...form.getInputProps('course')} />
          <TextInput label={label.venue} {...form.getInputProps('venue')} />
          {!own && (
            <ProvinceSelect
              label={t('cohort.holderProvince')}
              placeholder={t('affiliation.DEPARTMENT')}
              value={form.values.provinceCode}
              onChange={(code) => form.setFieldValue('provinceCode', code)}
              error={form.errors.provinceCode}
            />
          )}
          <FormButtons
            busy={busy}
            onCancel={() => {
              dropDraft(draft);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
